/// Intervals for counts. Entry type: [org.entente.numerics.interval.PoissonInterval].
@NullMarked
package org.entente.numerics.interval;

import org.jspecify.annotations.NullMarked;
