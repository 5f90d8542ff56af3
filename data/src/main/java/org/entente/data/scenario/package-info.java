/// Files that say what changes in a scenario, in YAML 1.2, with the place of every key. Entry type:
/// [org.entente.data.scenario.ScenarioFile].
@NullMarked
package org.entente.data.scenario;

import org.jspecify.annotations.NullMarked;
