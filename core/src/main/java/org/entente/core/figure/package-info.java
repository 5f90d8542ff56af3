/// Publishable numbers: value or gap, unit, interval, provenance, and the id that recomputes them. Entry type:
/// [org.entente.core.figure.Figure].
@NullMarked
package org.entente.core.figure;

import org.jspecify.annotations.NullMarked;
