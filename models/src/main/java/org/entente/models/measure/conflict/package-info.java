/// Measures on armed conflict among and within a union's members: counts over exposure, with exact
/// intervals.
///
/// Membership is annual. A year outside the source's coverage is a gap, never a year of peace. Definitions
/// and references are in `docs/methods/conflict.md`. Entry type:
/// [org.entente.models.measure.conflict.ConflictBetweenMembers].
@NullMarked
package org.entente.models.measure.conflict;

import org.jspecify.annotations.NullMarked;
