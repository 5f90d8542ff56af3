@NullMarked
package org.entente.data.frame;

import org.jspecify.annotations.NullMarked;
