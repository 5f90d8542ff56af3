/// Points and the convex hulls of others. Entry type: [org.entente.numerics.hull.NearestPoint].
@NullMarked
package org.entente.numerics.hull;

import org.jspecify.annotations.NullMarked;
