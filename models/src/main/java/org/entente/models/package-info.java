/// TODO
@NullMarked
package org.entente.models;

import org.jspecify.annotations.NullMarked;
