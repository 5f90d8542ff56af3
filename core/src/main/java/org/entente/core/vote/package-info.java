/// Roll calls of the United Nations General Assembly, absences kept apart. Entry type:
/// [org.entente.core.vote.RollCalls].
@NullMarked
package org.entente.core.vote;

import org.jspecify.annotations.NullMarked;
