/// Whether a union kept its word when a member asked. Entry type:
/// [org.entente.models.measure.reliability.Reliability].
@NullMarked
package org.entente.models.measure.reliability;

import org.jspecify.annotations.NullMarked;
