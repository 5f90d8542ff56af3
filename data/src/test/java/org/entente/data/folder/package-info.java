@NullMarked
package org.entente.data.folder;

import org.jspecify.annotations.NullMarked;
