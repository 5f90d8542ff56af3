/// A world small enough to check by hand, and a library that holds it.
@org.jspecify.annotations.NullMarked
package org.entente.assessment;
