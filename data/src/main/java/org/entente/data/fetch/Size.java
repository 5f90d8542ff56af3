package org.entente.data.fetch;

/// A number of bytes in words, the same in every locale: `812 bytes`, `3.4 MB`.
final class Size {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Size() {}

    static String of(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        int unit = 0;
        long unitBytes = 1000;
        while (bytes / unitBytes >= 1000) {
            unitBytes *= 1000;
            unit++;
        }
        return bytes / unitBytes + "." + bytes % unitBytes / (unitBytes / 10) + " " + UNITS[unit];
    }
}
