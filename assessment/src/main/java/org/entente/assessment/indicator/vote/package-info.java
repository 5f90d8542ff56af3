/// The indicators on votes in the General Assembly. Entry type: [org.entente.assessment.indicator.vote.VoteIndicators].
@NullMarked
package org.entente.assessment.indicator.vote;

import org.jspecify.annotations.NullMarked;
