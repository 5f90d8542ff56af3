package org.entente.data.layout;

import java.util.List;

/// The beginning of a file whose layout is not known yet.
public interface FirstLines {
    /// The names of the columns under a form; empty if the file has no such line or sheet. Where the form has
    /// no header, the cells of the first row.
    List<String> header(Layout.Form form);

    /// The cells of the first row under a form; empty if there is none.
    List<String> firstRow(Layout.Form form);
}
