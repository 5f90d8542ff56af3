/// The UCDP/PRIO Armed Conflict Dataset: Gleditsch et al. (2002), Journal of Peace Research 39(5); Davies
/// et al. (2025). Entry type: [org.entente.data.source.ucdp.ConflictReader].
@NullMarked
package org.entente.data.source.ucdp;

import org.jspecify.annotations.NullMarked;
