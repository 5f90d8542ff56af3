/// Dates and years: spells in which something held, the years a table is indexed by, and the named rule that turns
/// the one into the other. Entry type: [org.entente.core.time.Spell].
@NullMarked
package org.entente.core.time;

import org.jspecify.annotations.NullMarked;
