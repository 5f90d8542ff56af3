/// Solving `x = g(x)` and `F(x) = 0` on arrays: a cheap accelerated iteration first, Newton's method where
/// it stalls. Entry type: [org.entente.numerics.fixedpoint.AndersonAcceleration], after Anderson (1965),
/// "Iterative procedures for nonlinear integral equations", Journal of the ACM 12(4), and Walker and Ni
/// (2011), SIAM Journal on Numerical Analysis 49(4).
@NullMarked
package org.entente.numerics.fixedpoint;

import org.jspecify.annotations.NullMarked;
