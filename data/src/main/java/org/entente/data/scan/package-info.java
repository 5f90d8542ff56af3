/// The integrity scan: finds in standard data what cannot be right, or must be shown before it is counted.
/// Each check is one small class that says what it looks for, why that cannot be right and how its weight is
/// made; nothing is mended here, corrections are declared in the catalogue. Entry type:
/// [org.entente.data.scan.Scan].
@NullMarked
package org.entente.data.scan;

import org.jspecify.annotations.NullMarked;
