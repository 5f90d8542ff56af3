package org.entente.assessment.indicator.alignment;

/// What is asked of the alignment game.
///
/// @param choice the value of its family's option; empty in a family of one
/// @param definition formula and citation
record Kind(
        Family family, String choice, String label, About about, Needs needs, String definition, Quantity quantity) {
    /// Of whom there are figures.
    enum About {
        /// Each member and the union.
        ALL,
        /// Each member but the leader.
        FOLLOWERS,
        /// Each member but the leader, and their sum for the union.
        FOLLOWERS_AND_SUM,
        /// The union alone.
        UNION
    }

    /// Which equilibria it takes.
    enum Needs {
        /// No union, and each member's leaving.
        EXITS,
        /// Each member's leaving, and a rival.
        RIVAL,
        /// One coalition.
        COALITION,
        /// All coalitions.
        COALITIONS,
        /// Every set's leaving.
        TRANSFERS,
        /// An outsider's joining.
        ENTRANT,
        /// One format of trade among the members.
        FORMAT,
        /// All formats.
        FORMATS
    }

    /// The quantity at one combination of the parameters.
    @FunctionalInterface
    interface Quantity {
        /// @param member position in the game, or -1 for the union
        double of(AtCell at, int member);
    }

    /// Whether it is the share of the draws in which the quantity is above 0.
    boolean isChance() {
        return family.isChance();
    }

    boolean hasUnion() {
        return about != About.FOLLOWERS;
    }

    boolean hasMembers() {
        return about != About.UNION;
    }

    /// Whether it is about those who could leave the leader.
    boolean isAboutFollowers() {
        return about == About.FOLLOWERS || about == About.FOLLOWERS_AND_SUM;
    }

    /// Whether it is about where all stand in a format, at depths of its own.
    boolean isAboutFormats() {
        return needs == Needs.FORMAT || needs == Needs.FORMATS;
    }

    /// Whether a rival's agreement is part of the answer.
    boolean hasRival() {
        return isAboutLeaving() || isAboutFormats();
    }

    /// Whether a leader and who bids against it decide the answer.
    boolean isAboutLeaving() {
        return needs == Needs.RIVAL || isAboutFollowers();
    }
}
