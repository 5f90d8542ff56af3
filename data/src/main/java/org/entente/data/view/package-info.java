/// Tables as analysts use them, over tables as published: states by their ids, years, and gaps with their
/// reasons. Made at reading, so that a mended name map needs no new import. Entry type:
/// [org.entente.data.view.LongForm].
@NullMarked
package org.entente.data.view;

import org.jspecify.annotations.NullMarked;
