/// Pages about the catalogue's unions: list, one union, its members on a day, two unions side by side. Entry type:
/// [org.entente.assessment.union.UnionPages].
@NullMarked
package org.entente.assessment.union;

import org.jspecify.annotations.NullMarked;
