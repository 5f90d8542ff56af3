/// What states are reported to do to each other, day by day, counted. Entry type:
/// [org.entente.core.event.EventTally].
@NullMarked
package org.entente.core.event;

import org.jspecify.annotations.NullMarked;
