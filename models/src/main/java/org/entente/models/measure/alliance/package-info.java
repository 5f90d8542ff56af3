/// What allies owe each other. Entry type: [org.entente.models.measure.alliance.ObligationsInForce].
@NullMarked
package org.entente.models.measure.alliance;

import org.jspecify.annotations.NullMarked;
