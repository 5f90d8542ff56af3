package org.entente.data.csv;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the bytes of a CSV file come from, and the name that reports use for it.
///
/// @param name the file's path as shown, with `/` between folders
/// @param opener opens the bytes as stored, gzipped or not
public record CsvSource(String name, Opener opener) {
    /// A file under a folder, named by its path within the folder.
    public static CsvSource of(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return new CsvSource(name.isEmpty() ? file.toString() : name, () -> Files.newInputStream(file));
    }

    /// A file on the class path, named by its resource path.
    public static CsvSource ofResource(String resource) {
        return new CsvSource(resource, () -> {
            InputStream stream = CsvSource.class.getResourceAsStream("/" + resource);
            if (stream == null) {
                throw new FileNotFoundException("no resource " + resource);
            }
            return stream;
        });
    }

    /// Opens the bytes.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }
}
