package org.entente.assessment.indicator.alignment;

import java.util.Optional;
import org.entente.core.figure.Unit;

/// Quantities of the alignment game that are asked for by one id: of one unit, told apart by one option.
///
/// @param id of the indicator
/// @param label of all of them together
/// @param option the name of the option that tells them apart, and what it decides; empty for a family of one
record Family(String id, String label, Unit unit, Optional<Option> option) {
    static final Family MEMBERSHIP_GAIN =
            alone("membership-gain", "If there were no union: what the member now has beyond that", Unit.PERCENT);
    static final Family WORTH_SHARE = of(
            "worth-share",
            "If there were no union: its worth, shared out",
            Unit.USD_MILLION,
            "by",
            "how it is shared: as trade does, by Shapley value, or by nucleolus");
    static final Family COALITION_WORTH = of(
            "coalition-worth",
            "If a coalition of members were alone the union: its worth",
            Unit.USD_MILLION,
            "value",
            "its worth, or its gain over what trade gives its members in the whole union");
    static final Family EXIT_GAIN = of(
            "exit-gain",
            "If the member left, the others staying: its gain",
            Unit.USD_MILLION,
            "to",
            "where it goes: nothing, the rival's agreement instead, both agreements at once; or dissolution, the others"
                    + " not staying");
    static final Family PRICE = of(
            "price-to-stay",
            "If the best way of leaving were open: what staying takes",
            Unit.USD_MILLION,
            "value",
            "the price; the rent, which leaving would cost the member; the grant of the rival that tips it; or the"
                    + " leader's loss by its leaving");
    static final Family TRANSFER = of(
            "least-transfer",
            "If nobody were to leave: least transfers that hold all",
            Unit.USD_MILLION,
            "against",
            "whose leaving: one member's (Nash), the same with what the payments do to prices, or any set's together");
    static final Family CHANCE_OF_GAIN = of(
            "chance-of-gain", "If it stood elsewhere: probability of gain", Unit.SHARE, "by", "membership, or leaving");
    static final Family STABILITY = of(
            "union-stability",
            "If members could leave: what holds the union",
            Unit.USD_MILLION,
            "test",
            "potential internal stability, least core, cost of stability, or the strongest blocking coalition");
    static final Family STABILITY_CHANCE = of(
            "stability-chance",
            "If members could leave: probability that the union holds",
            Unit.SHARE,
            "test",
            "internal, potential internal or external stability, or a core");
    static final Family EXITS = of(
            "exits-that-pay",
            "If each could leave: members that gain by it",
            Unit.COUNT,
            "to",
            "where they go: nothing, or the rival");
    static final Family ENTRY = of(
            "entry-gain", "If an outsider joined: gain", Unit.USD_MILLION, "whose", "the entrant's, or the members'");

    static final Family FORMAT_GAIN =
            alone("format-gain", "If members traded in another format: gain over today's", Unit.USD_MILLION);
    static final Family FORMAT_CHANCE = alone(
            "format-chance",
            "If members could choose a format: probability that it is stable and that no stable one is better for all",
            Unit.SHARE);

    private static Family alone(String id, String label, Unit unit) {
        return new Family(id, label, unit, Optional.empty());
    }

    private static Family of(String id, String label, Unit unit, String option, String meaning) {
        return new Family(id, label, unit, Optional.of(new Option(option, meaning)));
    }

    boolean isChance() {
        return unit.equals(Unit.SHARE);
    }

    /// @param meaning what it decides
    record Option(String name, String meaning) {}
}
