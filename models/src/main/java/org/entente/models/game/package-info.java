/// Games among the members of a union.
@NullMarked
package org.entente.models.game;

import org.jspecify.annotations.NullMarked;
