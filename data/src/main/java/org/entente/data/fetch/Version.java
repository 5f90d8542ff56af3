package org.entente.data.fetch;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What a server says of the version of a file that it sends: enough to tell whether the rest of a partial
/// file still belongs to it.
///
/// @param etag the entity tag, with its quotation marks
/// @param lastModified the date, as the server wrote it
/// @param length bytes as sent, all of them
/// @param encoding the content encoding, lower-case; empty for none
record Version(Optional<String> etag, Optional<String> lastModified, OptionalLong length, String encoding) {
    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "last-modified";
    private static final String LENGTH = "length";
    private static final String ENCODING = "encoding";
    private static final String WEAK = "W/";

    /// @param length as the response's headers give it, for the file as a whole
    static Version of(HttpHeaders headers, OptionalLong length) {
        String encoding = headers.firstValue("Content-Encoding")
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.equals("identity"))
                .orElse("");
        return new Version(headers.firstValue("ETag"), headers.firstValue("Last-Modified"), length, encoding);
    }

    /// The validator for `If-Range`: a strong entity tag, else the date (RFC 9110, 13.1.5).
    Optional<String> validator() {
        return etag.filter(tag -> !tag.startsWith(WEAK)).or(() -> lastModified);
    }

    /// Whether a later answer can be of the same version: nothing that both state differs.
    boolean agreesWith(Version later) {
        boolean sameLength =
                length.isEmpty() || later.length.isEmpty() || length.getAsLong() == later.length.getAsLong();
        return sameLength
                && encoding.equals(later.encoding)
                && same(etag, later.etag)
                && same(lastModified, later.lastModified);
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    List<String> lines() {
        Map<String, String> lines = new TreeMap<>();
        etag.ifPresent(tag -> lines.put(ETAG, tag));
        lastModified.ifPresent(date -> lines.put(LAST_MODIFIED, date));
        length.ifPresent(bytes -> lines.put(LENGTH, Long.toString(bytes)));
        lines.put(ENCODING, encoding);
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .toList();
    }

    /// Reads what [#lines] wrote; anything else is no version.
    static Optional<Version> parse(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                return Optional.empty();
            }
            values.put(line.substring(0, colon), line.substring(colon + 2));
        }
        String length = values.getOrDefault(LENGTH, "");
        String encoding = values.get(ENCODING);
        if (encoding == null || !length.matches("[0-9]{0,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Version(
                Optional.ofNullable(values.get(ETAG)),
                Optional.ofNullable(values.get(LAST_MODIFIED)),
                length.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length)),
                encoding));
    }
}
