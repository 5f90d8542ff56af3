@NullMarked
package org.entente.models.measure.organisation;

import org.jspecify.annotations.NullMarked;
