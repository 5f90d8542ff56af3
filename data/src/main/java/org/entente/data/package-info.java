/// TODO
@NullMarked
package org.entente.data;

import org.jspecify.annotations.NullMarked;
