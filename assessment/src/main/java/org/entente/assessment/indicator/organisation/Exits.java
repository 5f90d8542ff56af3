package org.entente.assessment.indicator.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.time.Spell;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.End;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.models.survival.Ending;
import org.entente.models.survival.RiskSpell;

/// Full memberships as spells at risk of exit, in years of 365.25 days.
///
/// An exit is a withdrawal or a treaty that a member did not renew. A membership that ended with the union, by
/// succession or by a change of status is censored then, and one still in force when the window closes.
final class Exits {
    private static final double DAYS_IN_A_YEAR = 365.25;
    private static final Set<End> EXITS = Set.of(End.WITHDRAWAL, End.NON_RENEWAL);

    private Exits() {}

    /// The part of each membership within a window, from the window's first day on.
    static List<RiskSpell> within(Union union, Spell window) {
        return during(union, window)
                .map(membership -> {
                    Spell part = membership.inForce().intersection(window).orElseThrow();
                    return spell(union, membership, part.start(), window);
                })
                .toList();
    }

    /// Each membership that began before the window closes, from its own first day on.
    static List<RiskSpell> sinceEntry(Union union, Spell window) {
        return during(union, window)
                .map(membership -> spell(union, membership, membership.inForce().start(), window))
                .toList();
    }

    /// Who left and when.
    static String names(Union union, Spell window) {
        return during(union, window)
                .filter(membership -> isExit(membership, window))
                .map(membership -> "%s %s"
                        .formatted(membership.state(), membership.inForce().end()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<Membership> during(Union union, Spell window) {
        return union.memberships().stream()
                .filter(membership -> membership.status() == Status.MEMBER)
                .filter(membership -> membership.inForce().overlaps(window));
    }

    private static RiskSpell spell(Union union, Membership membership, LocalDate from, Spell window) {
        LocalDate to = membership.inForce().intersection(window).orElseThrow().end();
        return RiskSpell.of(
                union.id() + " " + membership.state(),
                0,
                ChronoUnit.DAYS.between(from, to) / DAYS_IN_A_YEAR,
                isExit(membership, window) ? Ending.event("exit") : Ending.censored());
    }

    /// The end is the first day without force: an exit belongs to the window of the day before.
    private static boolean isExit(Membership membership, Spell window) {
        return membership.end().filter(EXITS::contains).isPresent()
                && !membership.inForce().end().isAfter(window.end());
    }
}
