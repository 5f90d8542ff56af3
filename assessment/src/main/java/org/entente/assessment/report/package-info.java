/// How results are printed: one [org.entente.assessment.report.Document], several formats. Entry type:
/// [org.entente.assessment.report.Format].
@NullMarked
package org.entente.assessment.report;

import org.jspecify.annotations.NullMarked;
