/// The indicators on how alike members are. Entry type: [org.entente.assessment.indicator.value.ValueIndicators].
@NullMarked
package org.entente.assessment.indicator.value;

import org.jspecify.annotations.NullMarked;
