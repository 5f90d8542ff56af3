package org.entente.core.provenance;

import java.util.Locale;

/// How a catalogued fact was checked against its source.
public enum Checked {
    /// The cited text was opened and read.
    OPENED,
    /// The fact was compared with a data set that holds it.
    DATASET,
    /// The fact was written from memory; its source is still to be opened.
    MEMORY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
