/// TODO
@NullMarked
package org.entente.app;

import org.jspecify.annotations.NullMarked;
