/// Militarized disputes between states. Entry type: [org.entente.core.dispute.Dispute].
@NullMarked
package org.entente.core.dispute;

import org.jspecify.annotations.NullMarked;
