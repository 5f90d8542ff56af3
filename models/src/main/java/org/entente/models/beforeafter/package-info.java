/// Before and after: what became of a state after an event, set beside what became of others.
///
/// [org.entente.models.beforeafter.SyntheticControl] compares it with the weighted mean of donors that was most like it
/// before (Abadie and Gardeazabal 2003; Abadie, Diamond and Hainmueller 2010);
/// [org.entente.models.beforeafter.EventStudy] with the plain mean of all others, after a look at whether the two ran
/// in parallel before. Both take one state and one event: with events in different years, a regression with fixed
/// effects by state and year compares late with early ones and can give an average of the wrong sign (L. Sun and S.
/// Abraham 2021, Journal of Econometrics 225; K. Borusyak, X. Jaravel and J. Spiess 2024, Review of Economic Studies
/// 91), so states with events of their own are estimated one by one against states without, and averaged afterwards.
///
/// Neither can show more than that something was different after the event. What else happened then, to the state
/// alone,
/// is in the gap; what the event did to the donors is in it with the opposite sign. Series come in as
/// [org.entente.models.beforeafter.BalancedOutcomes].
@NullMarked
package org.entente.models.beforeafter;

import org.jspecify.annotations.NullMarked;
