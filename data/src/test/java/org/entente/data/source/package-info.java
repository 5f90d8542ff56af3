@NullMarked
package org.entente.data.source;

import org.jspecify.annotations.NullMarked;
