@NullMarked
package org.entente.models.measure.exercise;

import org.jspecify.annotations.NullMarked;
