/// States through time: a code or a name of one scheme, at a date or in a year under a named rule, becomes a
/// code of another; what does not convert is listed with what is near it, never guessed. The special cases are
/// in `docs/reference/states-through-time.md`. Entry type: [org.entente.data.state.CodeConversion].
@NullMarked
package org.entente.data.state;

import org.jspecify.annotations.NullMarked;
