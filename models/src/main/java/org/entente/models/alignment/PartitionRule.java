package org.entente.models.alignment;

/// What those outside a coalition do.
///
/// The names are of Hart, S. and M. Kurz (1983), "Endogenous Formation of Coalitions", Econometrica
/// 51(4): under gamma a coalition that loses a member falls apart, under delta the rest stays
/// together.
public enum PartitionRule {
    /// They are in no union.
    GAMMA,
    /// They stay united, in a union of their own.
    DELTA;

    /// The world in which a coalition is the union.
    ///
    /// @param coalition bit i is member i
    Alignment alignment(int members, int coalition) {
        return Alignment.split(
                members, coalition, Alternative.UNION, this == GAMMA ? Alternative.NONE : Alternative.OWN_UNION);
    }
}
