/// Tails and quantiles of the distributions that tests and intervals are read from. Entry type:
/// [org.entente.numerics.distribution.Tails].
@NullMarked
package org.entente.numerics.distribution;

import org.jspecify.annotations.NullMarked;
