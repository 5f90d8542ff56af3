package org.entente.models.measure.tie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;

/// Free travel among members: the ordered pairs of members at whose border the passport of the first needs no visa
/// from the second, in per cent of the ordered pairs that the source has.
///
/// A visa waiver as a tie of two states, each way counted apart: E. Neumayer (2006), "Unequal access to foreign
/// spaces: how states use visa restrictions to regulate mobility in a globalized world", Transactions of the
/// Institute of British Geographers 31, 72-84. Travel with an identity card, which some unions allow, counts no
/// more than travel with a passport.
///
/// @param free the rules that count
public record VisaFreeTravel(Set<VisaRule> free) {
    /// No visa and no authority.
    public static final VisaFreeTravel WITHOUT_VISA = new VisaFreeTravel(EnumSet.of(VisaRule.VISA_FREE));
    /// Also what is given at the border or by an electronic authority.
    public static final VisaFreeTravel WITHOUT_APPLYING_FOR_A_VISA =
            new VisaFreeTravel(EnumSet.of(VisaRule.VISA_FREE, VisaRule.TRAVEL_AUTHORITY, VisaRule.VISA_ON_ARRIVAL));

    private static final Uncertainty RECORDED = new Uncertainty.None("rules in force on one day");

    public VisaFreeTravel {
        free = Set.copyOf(free);
    }

    /// The share, and that of each member's passport at the borders of the others.
    ///
    /// @param notFree passport and destination of the pairs that do not count
    public record Result(
            Outcome outcome, MemberCount members, SortedMap<StateId, Outcome> byMember, List<Dyad> notFree) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            notFree = List.copyOf(notFree);
        }
    }

    /// Measures one day on which the rules were written down.
    public Result measure(VisaRules rules, SortedSet<StateId> members, LocalDate day) {
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        List<Dyad> notFree = new ArrayList<>();
        int pairs = 0;
        int freePairs = 0;
        int withData = 0;
        for (StateId passport : members) {
            int own = 0;
            int ownFree = 0;
            for (StateId destination : members) {
                Optional<VisaRule> rule = rules.rule(passport, destination, day);
                if (rule.isPresent()) {
                    own++;
                    if (free.contains(rule.get())) {
                        ownFree++;
                    } else {
                        notFree.add(new Dyad(passport, destination));
                    }
                }
            }
            if (own > 0) {
                byMember.put(passport, new Value(100.0 * ownFree / own, RECORDED));
                withData++;
            }
            pairs += own;
            freePairs += ownFree;
        }
        Outcome outcome = members.size() < 2
                ? new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size()))
                : pairs > 0
                        ? new Value(100.0 * freePairs / pairs, RECORDED)
                        : new Missing(Gap.NOT_REPORTED, "the source has no pair of members on %s".formatted(day));
        return new Result(outcome, new MemberCount(withData, members.size()), byMember, notFree);
    }
}
