@NullMarked
package org.entente.data.csv;

import org.jspecify.annotations.NullMarked;
