/// States in intergovernmental organisations. Entry type: [org.entente.core.organisation.Affiliation].
@NullMarked
package org.entente.core.organisation;

import org.jspecify.annotations.NullMarked;
