package org.entente.data.csv;

/// What identifies the bytes of a file as stored.
///
/// @param sha256 lower-case hex
public record Fingerprint(String file, String sha256, long bytes) {}
