/// From a number back to files, versions, licences and assumptions. Entry type:
/// [org.entente.core.provenance.Provenance].
@NullMarked
package org.entente.core.provenance;

import org.jspecify.annotations.NullMarked;
