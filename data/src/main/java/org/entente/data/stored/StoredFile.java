package org.entente.data.stored;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.data.csv.CsvSource;
import org.entente.data.store.StoredTable;

/// The provider's file behind a table, or the member of the archive.
final class StoredFile {
    private StoredFile() {}

    static CsvSource of(StoredTable table) {
        Path file = table.snapshot().file();
        String name = table.snapshot().id() + "/" + table.snapshot().manifest().file();
        String member = table.facts().member();
        return member.isEmpty()
                ? new CsvSource(name, () -> Files.newInputStream(file))
                : new CsvSource(name + "!" + member, () -> member(file, member));
    }

    private static InputStream member(Path archive, String name) throws IOException {
        ZipInputStream members = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)));
        for (ZipEntry entry = members.getNextEntry(); entry != null; entry = members.getNextEntry()) {
            if (entry.getName().replace('\\', '/').equals(name)) {
                return members;
            }
        }
        members.close();
        throw new FileNotFoundException("%s has no member %s".formatted(archive.getFileName(), name));
    }
}
