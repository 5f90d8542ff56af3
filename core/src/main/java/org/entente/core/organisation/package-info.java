/// Intergovernmental organisations: the states in them, their authority, how long they live. Entry types:
/// [org.entente.core.organisation.Affiliation], [org.entente.core.organisation.OrganisationLife].
@NullMarked
package org.entente.core.organisation;

import org.jspecify.annotations.NullMarked;
