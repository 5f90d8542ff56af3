@NullMarked
package org.entente.data.catalog;

import org.jspecify.annotations.NullMarked;
