/// Small symmetric systems, such as the information matrices of fits; square ones; sums of rows. Entry types:
/// [org.entente.numerics.linear.SymmetricMatrix], [org.entente.numerics.linear.SquareMatrix].
@NullMarked
package org.entente.numerics.linear;

import org.jspecify.annotations.NullMarked;
