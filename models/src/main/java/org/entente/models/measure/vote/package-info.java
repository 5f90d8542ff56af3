/// Measures on roll calls of the United Nations General Assembly: how alike a union's members vote, against
/// chance and against random blocs, and whether they vote at all.
///
/// Every measure is a record of its choices with a method `measure` that takes roll calls and a union and
/// returns a value or the reason why there is none. Membership is that of the day of the vote. Definitions
/// and references are in `docs/methods/votes.md`. Entry type:
/// [org.entente.models.measure.vote.VotingAgreement].
@NullMarked
package org.entente.models.measure.vote;

import org.jspecify.annotations.NullMarked;
