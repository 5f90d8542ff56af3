/// Frames as documents, and what is written beside them. Entry type:
/// [org.entente.assessment.frame.FramePage].
@NullMarked
package org.entente.assessment.frame;

import org.jspecify.annotations.NullMarked;
