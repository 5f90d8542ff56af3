/// Unions of states: membership with dates and status, treaties, lineage. Entry type:
/// [org.entente.core.union.Union].
@NullMarked
package org.entente.core.union;

import org.jspecify.annotations.NullMarked;
