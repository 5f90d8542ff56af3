/// TODO
@NullMarked
package org.entente.numerics;

import org.jspecify.annotations.NullMarked;
