@NullMarked
package org.entente.models.measure.network;

import org.jspecify.annotations.NullMarked;
