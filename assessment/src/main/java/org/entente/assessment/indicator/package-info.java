/// The named quantities that can be asked for: each binds a measure or model to its sources, options and words.
/// Entry type: [org.entente.assessment.indicator.Indicator].
@NullMarked
package org.entente.assessment.indicator;

import org.jspecify.annotations.NullMarked;
