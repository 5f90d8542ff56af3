/// What states have promised each other by treaty. Entry type: [org.entente.core.alliance.Pledge].
@NullMarked
package org.entente.core.alliance;

import org.jspecify.annotations.NullMarked;
