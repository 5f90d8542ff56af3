@org.jspecify.annotations.NullMarked
package org.entente.assessment.indicator.organisation;
