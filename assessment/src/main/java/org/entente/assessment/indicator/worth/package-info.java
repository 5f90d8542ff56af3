/// The indicators on what membership is worth. Entry type: [org.entente.assessment.indicator.worth.WorthIndicators].
@NullMarked
package org.entente.assessment.indicator.worth;

import org.jspecify.annotations.NullMarked;
