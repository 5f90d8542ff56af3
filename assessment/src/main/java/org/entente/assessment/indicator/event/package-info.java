/// Before and after an event: gaps, shifts and change-points. Entry type:
/// [org.entente.assessment.indicator.event.EventIndicators].
@NullMarked
package org.entente.assessment.indicator.event;

import org.jspecify.annotations.NullMarked;
