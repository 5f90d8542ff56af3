/// The page on the alignment game of a union. Entry type:
/// [org.entente.assessment.coalition.CoalitionPage].
@NullMarked
package org.entente.assessment.coalition;

import org.jspecify.annotations.NullMarked;
