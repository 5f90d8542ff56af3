/// Which organisations duplicate each other, and how few would serve every member as now.
///
/// For organisations with members A, B and functions F, G the overlap is
/// `o = |A n B| / |A u B| x |F n G| / sqrt(|F| |G|) x area share`, after Panke and Stapel (2018), "Exploring
/// overlapping regionalism", Journal of International Relations and Development 21, and Reinsberg and
/// Westerwinter (2023), "Institutional overlap in global governance and the design of intergovernmental
/// organizations", Review of International Organizations 18.
/// [org.entente.models.measure.organisation.DuplicationMatrix] holds it for each pair;
/// [org.entente.models.measure.organisation.SmallestCover] solves the set cover
/// `min sum x_o, sum over providers of (member, function) of x_o >= 1`. Definitions and limits:
/// `docs/methods/organisations.md`.
///
/// Joint memberships, the mean number of organisations that a pair of members shares, are in
/// [org.entente.models.measure.organisation.JointMemberships].
@NullMarked
package org.entente.models.measure.organisation;

import org.jspecify.annotations.NullMarked;
