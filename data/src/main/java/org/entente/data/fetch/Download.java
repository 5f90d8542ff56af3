package org.entente.data.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What to fetch, where to put it, and what is known of it beforehand.
///
/// @param address an absolute `http` or `https` address
/// @param target the file that is to hold it; an older file there stays until the new one is complete
public record Download(URI address, Path target, Expected expected) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public Download {
        if (!isWeb(address)) {
            throw new IllegalArgumentException("'%s' is not an http or https address".formatted(address));
        }
        target = target.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new IllegalArgumentException("'%s' is not the name of a file".formatted(target));
        }
    }

    public static Download of(URI address, Path target, Expected expected) {
        return new Download(address, target, expected);
    }

    /// A download of which nothing is known beforehand.
    public static Download of(URI address, Path target) {
        return new Download(address, target, Expected.NOTHING);
    }

    String fileName() {
        return String.valueOf(target.getFileName());
    }

    /// Whether an address can be fetched at all.
    static boolean isWeb(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("");
        return SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null;
    }
}
