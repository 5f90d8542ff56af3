package org.entente.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hex.
public final class Sha256 {
    private static final int BUFFER = 1 << 20;

    private Sha256() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    /// Of everything up to the end.
    public static String of(InputStream from) throws IOException {
        return copy(from, OutputStream.nullOutputStream());
    }

    /// Copies a file and hashes what was copied.
    public static String copy(Path file, OutputStream to) throws IOException {
        try (InputStream from = Files.newInputStream(file)) {
            return copy(from, to);
        }
    }

    private static String copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream hashed = new DigestOutputStream(to, digest)) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                hashed.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
