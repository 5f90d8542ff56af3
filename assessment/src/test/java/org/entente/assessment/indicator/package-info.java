/// Tests on worlds small enough to check by hand.
@org.jspecify.annotations.NullMarked
package org.entente.assessment.indicator;
