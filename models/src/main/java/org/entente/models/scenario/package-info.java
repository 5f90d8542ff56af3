/// Changes of policy in words, turned into shocks of the trade equilibrium, and what they do over draws of the
/// parameters.
///
/// [org.entente.models.scenario.Agreements] says who has which agreement with whom and edits that: leave, join,
/// downgrade, merge, dissolve. A [org.entente.models.scenario.Scenario] is the change of each pair's term and of
/// each economy's productivity and transfers; [org.entente.models.scenario.Outcomes] solves it at many
/// parameters. An agreement of depth d multiplies both flows of a pair by `exp(d b)`, where b is the effect of a
/// trade agreement (K. Head and T. Mayer 2014, "Gravity equations: workhorse, toolkit, and cookbook", Handbook of
/// International Economics 4, ch. 3). Entry type: [org.entente.models.scenario.Scenario].
@NullMarked
package org.entente.models.scenario;

import org.jspecify.annotations.NullMarked;
