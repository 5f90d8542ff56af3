/// A user's own matrix of trade, from a table of any format: who sells how much to whom, and what changes for each
/// pair. Entry type: [org.entente.data.flows.FlowFile].
@NullMarked
package org.entente.data.flows;

import org.jspecify.annotations.NullMarked;
