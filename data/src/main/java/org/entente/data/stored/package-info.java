/// What a store holds, as records. Entry type: [org.entente.data.stored.StoreLibrary].
@NullMarked
package org.entente.data.stored;

import org.jspecify.annotations.NullMarked;
