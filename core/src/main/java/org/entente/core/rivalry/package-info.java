/// Strategic rivalries of states. Entry type: [org.entente.core.rivalry.Rivalry].
@NullMarked
package org.entente.core.rivalry;

import org.jspecify.annotations.NullMarked;
