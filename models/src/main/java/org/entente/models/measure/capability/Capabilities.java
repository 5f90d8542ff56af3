package org.entente.models.measure.capability;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;

/// The composite indices of national capability (CINC) of a union's members in one year: each a state's mean share of
/// the state system in military expenditure, military personnel, iron and steel, energy, total and urban population. J.
/// D. Singer, S. Bremer and J. Stuckey (1972), "Capability distribution, uncertainty, and major power war, 1820-1965",
/// in B. Russett (ed.), Peace, War, and Numbers; J. D. Singer (1987), International Interactions 14.
///
/// The index weighs people and heavy industry as much as money and soldiers; it knows neither technology, nuclear
/// weapons nor the will to use any of it, and it is computed from figures that the source does not give errors for.
///
/// @param shares what is known, by member
/// @param missing members without an index, often states with few people
public record Capabilities(SortedMap<StateId, Double> shares, SortedSet<StateId> missing) {
    private static final Uncertainty REPORTED = new Uncertainty.None("the source gives no error");
    private static final int PERCENT = 100;

    public Capabilities {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /// The indices of the members among those of all states in the year.
    public static Capabilities of(Collection<StateId> members, Map<StateId, Double> indices) {
        SortedMap<StateId, Double> shares = new TreeMap<>();
        SortedSet<StateId> missing = new TreeSet<>();
        for (StateId member : members) {
            Double index = indices.get(member);
            if (index == null) {
                missing.add(member);
            } else {
                shares.put(member, index);
            }
        }
        return new Capabilities(shares, missing);
    }

    public MemberCount members() {
        return new MemberCount(shares.size(), shares.size() + missing.size());
    }

    /// The member with the highest index.
    public Optional<StateId> strongest() {
        return shares.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// The members' sum, in per cent of the state system; a lower bound where some are missing.
    public Outcome ofWorld() {
        return shares.isEmpty() ? none() : new Value(PERCENT * sum(), REPORTED);
    }

    /// A member's part of the members' sum, in per cent.
    public Outcome ofUnion(StateId member) {
        Double own = shares.get(member);
        if (own == null) {
            return new Missing(Gap.NOT_REPORTED, "no capability index of %s in the year".formatted(member));
        }
        return sum() > 0 ? new Value(PERCENT * own / sum(), REPORTED) : none();
    }

    /// How unevenly capabilities are spread: with s_i a member's part of the members' sum and N members, the
    /// square root of (sum of s_i^2 - 1/N) / (1 - 1/N); 0 when all are equal, 1 when one has everything. J. Ray
    /// and J. D. Singer (1973), "Measuring the concentration of power in the international system", Sociological
    /// Methods and Research 1, 403-437.
    public Outcome concentration() {
        int n = shares.size();
        if (n < 2) {
            return new Missing(Gap.NOT_APPLICABLE, "a union of %d members with an index".formatted(n));
        }
        double[] known =
                shares.values().stream().mapToDouble(Double::doubleValue).toArray();
        return sum() > 0 ? new Value(concentration(known), REPORTED) : none();
    }

    /// The same of any parts; NaN if they are fewer than two, or nothing in all.
    ///
    /// @param parts none below zero
    public static double concentration(double[] parts) {
        double sum = 0;
        double squares = 0;
        for (double part : parts) {
            sum += part;
            squares += part * part;
        }
        if (parts.length < 2 || sum <= 0) {
            return Double.NaN;
        }
        double equal = 1.0 / parts.length;
        return Math.sqrt(Math.max(0, squares / (sum * sum) - equal) / (1 - equal));
    }

    private double sum() {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Outcome none() {
        return new Missing(Gap.NOT_REPORTED, "no member has a capability index in the year");
    }
}
