/// What members give each other, by published estimates. Entry type:
/// [org.entente.assessment.indicator.transfer.TransferIndicators].
@NullMarked
package org.entente.assessment.indicator.transfer;

import org.jspecify.annotations.NullMarked;
