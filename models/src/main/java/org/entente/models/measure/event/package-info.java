/// Measures on what states are reported to do to each other.
///
/// Definitions, references and traps are in `docs/methods/events.md`. Entry type:
/// [org.entente.models.measure.event.ConflictShareOfEvents].
@NullMarked
package org.entente.models.measure.event;

import org.jspecify.annotations.NullMarked;
