@NullMarked
package org.entente.data.state;

import org.jspecify.annotations.NullMarked;
