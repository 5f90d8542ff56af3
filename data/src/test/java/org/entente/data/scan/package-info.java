@NullMarked
package org.entente.data.scan;

import org.jspecify.annotations.NullMarked;
