@NullMarked
package org.entente.data.store;

import org.jspecify.annotations.NullMarked;
