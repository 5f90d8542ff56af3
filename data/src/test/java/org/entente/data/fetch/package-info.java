@NullMarked
package org.entente.data.fetch;

import org.jspecify.annotations.NullMarked;
