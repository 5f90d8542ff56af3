/// The indicators on ties between members' people. Entry type:
/// [org.entente.assessment.indicator.people.PeopleIndicators].
@NullMarked
package org.entente.assessment.indicator.people;

import org.jspecify.annotations.NullMarked;
