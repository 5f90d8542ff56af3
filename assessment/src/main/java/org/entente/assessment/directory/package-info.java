/// All indicators by id. Entry type: [org.entente.assessment.directory.Indicators].
@NullMarked
package org.entente.assessment.directory;

import org.jspecify.annotations.NullMarked;
