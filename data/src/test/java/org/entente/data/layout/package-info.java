@NullMarked
package org.entente.data.layout;

import org.jspecify.annotations.NullMarked;
