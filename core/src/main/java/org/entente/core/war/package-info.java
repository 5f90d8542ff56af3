/// Wars between states. Entry type: [org.entente.core.war.War].
@NullMarked
package org.entente.core.war;

import org.jspecify.annotations.NullMarked;
