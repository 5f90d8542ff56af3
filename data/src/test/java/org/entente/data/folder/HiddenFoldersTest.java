package org.entente.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenFoldersTest {
    private static final String MATRIX = "iso_o;iso_d;trade\nRUS;RUS;900\nRUS;BLR;22\nBLR;RUS;11\nBLR;BLR;90\n";

    @TempDir
    Path folder;

    @Test
    void whatLiesInAHiddenFolderIsNotLookedAt() throws IOException {
        Path partial = Files.createDirectory(folder.resolve(".partial"));
        Files.writeString(partial.resolve("trade_2019.csv-0123456789abcdef.part"), MATRIX);

        assertThat(new FolderLibrary(folder, Catalogue.load()).trade()).isEmpty();
    }

    @Test
    void aFolderThatIsHiddenItselfCanBeNamed() throws IOException {
        Path hidden = Files.createDirectory(folder.resolve(".data"));
        Files.writeString(hidden.resolve("trade_2019.csv"), MATRIX);

        assertThat(new FolderLibrary(hidden, Catalogue.load()).trade()).isPresent();
    }
}
