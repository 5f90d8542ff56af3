/// State-year tables whose gaps have reasons. Entry type: [org.entente.core.panel.Panel].
@NullMarked
package org.entente.core.panel;

import org.jspecify.annotations.NullMarked;
