@NullMarked
package org.entente.data.robust;

import org.jspecify.annotations.NullMarked;
