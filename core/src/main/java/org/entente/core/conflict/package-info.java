/// Armed conflict by conflict-year. Entry type: [org.entente.core.conflict.ConflictYear].
@NullMarked
package org.entente.core.conflict;

import org.jspecify.annotations.NullMarked;
