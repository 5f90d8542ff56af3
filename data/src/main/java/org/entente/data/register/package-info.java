/// Cells that the bundled registers and a user's own have in common. Entry type:
/// [org.entente.data.register.RegisterCells].
@NullMarked
package org.entente.data.register;

import org.jspecify.annotations.NullMarked;
