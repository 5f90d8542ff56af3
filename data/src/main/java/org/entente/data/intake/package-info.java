/// From a file of any format to a snapshot in the store: what the file is, which layout it has, whether
/// every cell holds what it must, what it covers. A file comes in whole or is refused with one report.
/// Entry type: [org.entente.data.intake.Intake].
@NullMarked
package org.entente.data.intake;

import org.jspecify.annotations.NullMarked;
