@NullMarked
package org.entente.models.measure.reliability;

import org.jspecify.annotations.NullMarked;
