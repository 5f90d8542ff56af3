package org.entente.models.alignment;

/// Where a member of a union stands.
public enum Alternative {
    /// In the leader's union.
    UNION,
    /// In the rival's agreement, out of the union.
    RIVAL,
    /// In the union and in the rival's agreement.
    BOTH,
    /// In a union of those who are not in the leader's.
    OWN_UNION,
    /// In none.
    NONE;

    /// Whether two members with these choices trade under a union's preference.
    boolean sharesUnionWith(Alternative other) {
        return (isInUnion() && other.isInUnion()) || (this == OWN_UNION && other == OWN_UNION);
    }

    /// Whether two members with these choices trade under the rival's agreement.
    boolean sharesRivalWith(Alternative other) {
        return isWithRival() && other.isWithRival();
    }

    boolean isInUnion() {
        return this == UNION || this == BOTH;
    }

    boolean isWithRival() {
        return this == RIVAL || this == BOTH;
    }
}
