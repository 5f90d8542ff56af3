/// What states receive from others by published estimates, and how far these disagree. Entry type:
/// [org.entente.models.measure.transfer.TransfersReceived].
///
/// Estimates of one kind and year are rivals: the figure is their median and the interval their spread. Kinds are
/// parts of sums (`gas` and `oil` of `energy`, this and grants of `total`): a stated sum is preferred to the sum of
/// parts, which stands in where nobody states one and is then a lower bound if a part has no estimate.
@NullMarked
package org.entente.models.measure.transfer;

import org.jspecify.annotations.NullMarked;
