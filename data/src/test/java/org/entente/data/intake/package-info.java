@NullMarked
package org.entente.data.intake;

import org.jspecify.annotations.NullMarked;
