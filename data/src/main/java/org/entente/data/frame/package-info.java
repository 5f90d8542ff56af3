/// The rows of a frame before it has columns: the state-years or dyad-years of a list of states under a named
/// rule, as arrays, and dated membership of unions over them. Columns of sources are joined to the arrays
/// elsewhere. Entry types: [org.entente.data.frame.StateUniverse], [org.entente.data.frame.DyadUniverse].
@NullMarked
package org.entente.data.frame;

import org.jspecify.annotations.NullMarked;
