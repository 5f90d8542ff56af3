/// States and customs territories with their codes in each scheme. Entry type: [org.entente.core.state.State].
@NullMarked
package org.entente.core.state;

import org.jspecify.annotations.NullMarked;
