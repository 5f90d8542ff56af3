package org.entente.data.folder;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.entente.data.catalog.Catalogue;
import org.entente.data.layout.Layouts;
import org.entente.data.record.TableRecords;

/// Providers' files in a folder and its subfolders, recognised by their columns, whatever their name. They are read
/// in place when first asked for, and never written; tables that have to be made on the way lie in a folder for
/// temporary files and are gone when they have been read.
public final class FolderLibrary extends RecordLibrary {
    private final Path folder;

    public FolderLibrary(Path folder, Catalogue catalogue) {
        this(folder, catalogue, Layouts.lazily());
    }

    private FolderLibrary(Path folder, Catalogue catalogue, Supplier<Layouts> layouts) {
        super(
                FileRecords.in(folder, catalogue),
                new TableRecords(new FolderTables(folder, catalogue, layouts), catalogue, layouts));
        this.folder = folder;
    }

    @Override
    public String describe() {
        return "files in " + folder;
    }
}
