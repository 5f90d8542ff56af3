package org.entente.models.alignment;

import java.util.ArrayList;
import java.util.List;

/// What a union lets its members do beside it.
///
/// In a model without tariff revenue the two forms raise trade alike; they differ in who may sign what.
public enum AgreementForm {
    /// One tariff towards outsiders, so that members sign with a rival together or not at all.
    CUSTOMS_UNION,
    /// Each member may sign with a rival for itself.
    FREE_TRADE_AREA;

    /// Whether the members may stand so: in a customs union all members have the rival's agreement, or none.
    boolean allows(Alignment alignment) {
        return this == FREE_TRADE_AREA
                || alignment.choices().stream()
                                .filter(Alternative::isInUnion)
                                .distinct()
                                .count()
                        <= 1;
    }

    /// Where one member may go by itself.
    List<Alternative> movesOf(Alignment alignment, int member, boolean hasRival) {
        List<Alternative> moves = new ArrayList<>(List.of(Alternative.NONE));
        if (hasRival) {
            moves.add(Alternative.RIVAL);
        }
        for (Alternative inside : List.of(Alternative.UNION, Alternative.BOTH)) {
            boolean isPossible = hasRival || inside == Alternative.UNION;
            boolean isUnionThere = alignment.isAnotherInUnion(member);
            if (isPossible && isUnionThere && allows(alignment.with(member, inside))) {
                moves.add(inside);
            }
        }
        moves.remove(alignment.choice(member));
        return moves;
    }
}
