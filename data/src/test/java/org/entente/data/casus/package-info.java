/// Tests of the register of cases.
@org.jspecify.annotations.NullMarked
package org.entente.data.casus;
