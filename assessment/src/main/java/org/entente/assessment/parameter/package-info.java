/// The parameters of a trade equilibrium as a user gives them: an estimate with its standard error, or none, so that
/// they are drawn from the stated prior.
@NullMarked
package org.entente.assessment.parameter;

import org.jspecify.annotations.NullMarked;
