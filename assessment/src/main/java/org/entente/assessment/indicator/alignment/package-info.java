/// The indicators on the alignment game of a union: who gains, who would go, what a member's
/// staying costs. Entry type: [org.entente.assessment.indicator.alignment.AlignmentIndicators].
@NullMarked
package org.entente.assessment.indicator.alignment;

import org.jspecify.annotations.NullMarked;
