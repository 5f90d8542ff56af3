@NullMarked
package org.entente.data.exercise;

import org.jspecify.annotations.NullMarked;
