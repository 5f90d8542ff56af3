/// Reads the register of alliance obligations that were put to the test. Entry type:
/// [org.entente.data.casus.CaseRegister].
@NullMarked
package org.entente.data.casus;

import org.jspecify.annotations.NullMarked;
