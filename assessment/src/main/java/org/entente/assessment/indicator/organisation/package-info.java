/// The indicators on what members belong to together. Entry type:
/// [org.entente.assessment.indicator.organisation.OrganisationIndicators].
@NullMarked
package org.entente.assessment.indicator.organisation;

import org.jspecify.annotations.NullMarked;
