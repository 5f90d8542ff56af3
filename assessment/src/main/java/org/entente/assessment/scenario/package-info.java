/// `simulate`: a scenario in words, solved in general equilibrium over draws of the parameters, as figures that can
/// be asked for again. [org.entente.assessment.scenario.ScenarioSpec] is what was typed,
/// [org.entente.assessment.scenario.World] where it happens, [org.entente.assessment.scenario.ScenarioPlan] what it
/// means there; entry type: [org.entente.assessment.scenario.Simulation].
@NullMarked
package org.entente.assessment.scenario;

import org.jspecify.annotations.NullMarked;
