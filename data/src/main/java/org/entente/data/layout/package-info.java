/// What a provider's file looks like: the descriptors of `catalog/layouts/*.yml`. A descriptor names the
/// columns by which its file is recognised, what one row is, how states and years are written, and what
/// stands for a missing value. Adding a source is writing one; `docs/how-to/add-a-source.md` shows how.
/// Entry type: [org.entente.data.layout.Layouts].
@NullMarked
package org.entente.data.layout;

import org.jspecify.annotations.NullMarked;
