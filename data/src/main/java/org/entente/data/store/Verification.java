package org.entente.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.data.csv.Sha256;

/// One file of a snapshot against the hash that its manifest gives.
///
/// @param found the hash of the file as it is, or why there is none
public record Verification(String snapshot, String file, Result result, String expected, String found) {
    /// What the comparison gave.
    public enum Result {
        INTACT,
        CHANGED,
        MISSING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isIntact() {
        return result == Result.INTACT;
    }

    /// Hashes every file of a snapshot again.
    public static List<Verification> of(StoredSnapshot snapshot) {
        List<Verification> all = new ArrayList<>();
        all.add(of(snapshot, snapshot.file(), snapshot.manifest().sha256()));
        snapshot.tables()
                .forEach(table ->
                        all.add(of(snapshot, table.parquet(), table.facts().sha256())));
        return all;
    }

    private static Verification of(StoredSnapshot snapshot, Path file, String expected) {
        String name = snapshot.folder().relativize(file).toString();
        if (!Files.isRegularFile(file)) {
            return new Verification(snapshot.id(), name, Result.MISSING, expected, "no such file");
        }
        try {
            String found = Sha256.of(file);
            Result result = found.equals(expected) ? Result.INTACT : Result.CHANGED;
            return new Verification(snapshot.id(), name, result, expected, found);
        } catch (IOException e) {
            return new Verification(snapshot.id(), name, Result.MISSING, expected, "cannot be read: " + e);
        }
    }
}
