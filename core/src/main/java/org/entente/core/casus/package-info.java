/// Crises in which a union's obligation to a member was put to the test.
/// Entry type: [org.entente.core.casus.PledgeCase].
@NullMarked
package org.entente.core.casus;

import org.jspecify.annotations.NullMarked;
