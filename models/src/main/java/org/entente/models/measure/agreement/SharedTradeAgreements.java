package org.entente.models.measure.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeAgreement;

/// Trade agreements shared by a pair of members, on average over pairs: how many times over they have agreed to
/// trade freely.
///
/// With A(i, t) the agreements of i in force at the end of year t, the mean of |A(i, t) ∩ A(j, t)| over pairs of
/// members. The agreements are those of A. Dür, L. Baccini and M. Elsig (2014), "The design of international trade
/// agreements", Review of International Organizations 9, 353-375. An agreement counts from its entry into force,
/// with the parties of its last accession, consolidation or withdrawal. The source records no end of an
/// agreement that another one replaced, and not every withdrawal, so the count says how many were made, not
/// how many are applied. It does not say how deep they are.
public final class SharedTradeAgreements {
    private static final Uncertainty COUNTED = new Uncertainty.None("a count");

    private SharedTradeAgreements() {}

    /// The mean over pairs.
    ///
    /// @param byMember each member's mean with its fellows
    /// @param byAgreement the number of pairs of members that each agreement binds, most first
    public record Result(
            Outcome outcome,
            MemberCount members,
            SortedMap<StateId, Outcome> byMember,
            List<Map.Entry<TradeAgreement, Integer>> byAgreement) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            byAgreement = List.copyOf(byAgreement);
        }
    }

    /// Measures one year, which the source must cover. A member without any agreement shares none.
    public static Result measure(Collection<TradeAgreement> agreements, SortedSet<StateId> members, int year) {
        MemberCount count = new MemberCount(members.size(), members.size());
        if (members.size() < 2) {
            Missing none = new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size()));
            return new Result(none, count, new TreeMap<>(), List.of());
        }
        SortedMap<StateId, Integer> sums = new TreeMap<>();
        members.forEach(member -> sums.put(member, 0));
        List<Map.Entry<TradeAgreement, Integer>> binding = new ArrayList<>();
        int total = 0;
        for (TradeAgreement agreement : agreements) {
            List<StateId> bound = members.stream()
                    .filter(member -> isBound(agreement, member, year))
                    .toList();
            if (bound.size() > 1) {
                bound.forEach(member -> sums.merge(member, bound.size() - 1, Integer::sum));
                int pairs = bound.size() * (bound.size() - 1) / 2;
                total += pairs;
                binding.add(Map.entry(agreement, pairs));
            }
        }
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        sums.forEach((member, sum) -> byMember.put(member, new Value(sum / (members.size() - 1.0), COUNTED)));
        binding.sort(Map.Entry.<TradeAgreement, Integer>comparingByValue().reversed());
        double pairs = members.size() * (members.size() - 1) / 2.0;
        return new Result(new Value(total / pairs, COUNTED), count, byMember, binding);
    }

    /// Whether an agreement binds a state in a year.
    public static boolean isBound(TradeAgreement agreement, StateId state, int year) {
        return agreement.in(year).map(stage -> stage.parties().contains(state)).orElse(false);
    }
}
