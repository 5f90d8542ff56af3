/// The indicators on obligations, disputes and armed conflict. Entry type:
/// [org.entente.assessment.indicator.security.SecurityIndicators].
@NullMarked
package org.entente.assessment.indicator.security;

import org.jspecify.annotations.NullMarked;
