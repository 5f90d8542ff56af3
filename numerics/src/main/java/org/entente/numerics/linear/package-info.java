/// Small symmetric systems, such as the information matrices of fits. Entry type:
/// [org.entente.numerics.linear.SymmetricMatrix].
@NullMarked
package org.entente.numerics.linear;

import org.jspecify.annotations.NullMarked;
