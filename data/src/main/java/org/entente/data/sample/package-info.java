/// The bundled sample: figures of five sources compiled into a compact layout that `sample/README.md`
/// describes, so that Entente answers offline. The compiler writes it from the providers' files, byte for
/// byte the same each time; the library reads it. Entry type: [org.entente.data.sample.SampleLibrary].
@NullMarked
package org.entente.data.sample;

import org.jspecify.annotations.NullMarked;
