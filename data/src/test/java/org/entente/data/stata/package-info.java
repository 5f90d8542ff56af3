@NullMarked
package org.entente.data.stata;

import org.jspecify.annotations.NullMarked;
