package org.entente.data.fetch;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What is known of a file before it is fetched; whatever is not known is not checked.
///
/// @param sha256 lower-case hex
/// @param bytes the size of the file
public record Expected(Optional<String> sha256, OptionalLong bytes) {
    public static final Expected NOTHING = new Expected(Optional.empty(), OptionalLong.empty());

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Expected {
        sha256.ifPresent(hash -> {
            if (!SHA256.matcher(hash).matches()) {
                throw new IllegalArgumentException("'%s' is not a sha256 in lower-case hex".formatted(hash));
            }
        });
        if (bytes.isPresent() && bytes.getAsLong() <= 0) {
            throw new IllegalArgumentException("a file of %d bytes cannot be expected".formatted(bytes.getAsLong()));
        }
    }

    public static Expected sha256(String sha256) {
        return new Expected(Optional.of(sha256), OptionalLong.empty());
    }

    public static Expected bytes(long bytes) {
        return new Expected(Optional.empty(), OptionalLong.of(bytes));
    }
}
