package org.entente.data.fetch;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header `Content-Range` (RFC 9110, 14.4): `bytes 200-299/1000`, or `/*` where the total is not known.
///
/// @param first position of the first byte, from 0
record ContentRange(long first, OptionalLong total) {
    private static final Pattern BYTES = Pattern.compile("(?i)bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    static Optional<ContentRange> parse(String header) {
        Matcher matcher = BYTES.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String total = matcher.group(2);
        return Optional.of(new ContentRange(
                Long.parseLong(matcher.group(1)),
                total.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total))));
    }
}
