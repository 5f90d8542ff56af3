/// What the readers of the providers' files have in common: a reader recognises a layout by its first line,
/// reads one file into records, and accounts for what it left out. `docs/how-to/add-a-source.md` shows how
/// to add one. Entry type: [org.entente.data.source.SourceReader].
@NullMarked
package org.entente.data.source;

import org.jspecify.annotations.NullMarked;
