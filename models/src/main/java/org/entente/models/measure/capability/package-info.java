/// Material capabilities of members, of the union in the world, and how concentrated they are. Entry type:
/// [org.entente.models.measure.capability.Capabilities].
@NullMarked
package org.entente.models.measure.capability;

import org.jspecify.annotations.NullMarked;
