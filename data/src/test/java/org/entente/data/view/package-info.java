@NullMarked
package org.entente.data.view;

import org.jspecify.annotations.NullMarked;
