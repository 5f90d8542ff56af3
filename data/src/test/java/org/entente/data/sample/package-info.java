@NullMarked
package org.entente.data.sample;

import org.jspecify.annotations.NullMarked;
