/// States in intergovernmental organisations. Entry type:
/// [org.entente.models.measure.organisation.JointMemberships].
@NullMarked
package org.entente.models.measure.organisation;

import org.jspecify.annotations.NullMarked;
