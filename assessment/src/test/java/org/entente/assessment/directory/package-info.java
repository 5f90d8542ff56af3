/// Tests of the directory of indicators.
@org.jspecify.annotations.NullMarked
package org.entente.assessment.directory;
