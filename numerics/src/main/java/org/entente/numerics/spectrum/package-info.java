/// Eigenvalues of symmetric matrices, and traces that follow from them. Entry type:
/// [org.entente.numerics.spectrum.SymmetricSpectrum].
@NullMarked
package org.entente.numerics.spectrum;

import org.jspecify.annotations.NullMarked;
