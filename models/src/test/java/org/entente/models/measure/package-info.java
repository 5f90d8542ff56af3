/// Worlds that the measures are tried on.
@NullMarked
package org.entente.models.measure;

import org.jspecify.annotations.NullMarked;
