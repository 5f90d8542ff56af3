/// Tests of the indicators on what became of states after an event.
@NullMarked
package org.entente.assessment.indicator.event;

import org.jspecify.annotations.NullMarked;
