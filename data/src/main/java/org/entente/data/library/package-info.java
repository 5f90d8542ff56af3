/// What there is to read, from wherever it comes: the bundled sample or a folder of providers' files. Entry
/// type: [org.entente.data.library.Library].
@NullMarked
package org.entente.data.library;

import org.jspecify.annotations.NullMarked;
