/// Seeded random draws and what is read off them. A task's [org.entente.numerics.sampling.Seed] is derived
/// from the root seed and the task's name, so that adding a task changes no other, and the order or the
/// number of threads in which tasks run changes nothing. Entry type: [org.entente.numerics.sampling.Seed].
@NullMarked
package org.entente.numerics.sampling;

import org.jspecify.annotations.NullMarked;
