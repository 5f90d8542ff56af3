package org.entente.data.catalog;

import java.nio.file.Path;
import org.entente.data.csv.CsvSource;

/// Where the files of a catalogue are.
interface CatalogueFiles {
    CsvSource get(String name);

    static CatalogueFiles bundled() {
        return name -> CsvSource.ofResource("catalog/" + name);
    }

    static CatalogueFiles in(Path folder) {
        return name -> CsvSource.of(folder, folder.resolve(name));
    }
}
