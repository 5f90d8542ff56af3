/// From a figure's id back to files, steps and assumptions: the figure is computed again and its provenance printed.
/// Entry type: [org.entente.assessment.explain.Explainer].
@NullMarked
package org.entente.assessment.explain;

import org.jspecify.annotations.NullMarked;
