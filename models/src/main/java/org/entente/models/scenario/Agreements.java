package org.entente.models.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The agreements that a scenario names, before or after it.
///
/// Two economies that share several of them have the preference once, at the depth of the deepest. Agreements that
/// a scenario does not name do not enter: they are the same before and after.
///
/// Nothing here changes in place; every method returns new agreements.
public final class Agreements {
    private final Map<String, Agreement> byName;

    private Agreements(Map<String, Agreement> byName) {
        this.byName = byName;
    }

    public static Agreements of(Collection<Agreement> agreements) {
        Map<String, Agreement> byName = new LinkedHashMap<>();
        for (Agreement agreement : agreements) {
            if (byName.put(agreement.name(), agreement) != null) {
                throw new IllegalArgumentException("two agreements '%s'".formatted(agreement.name()));
            }
        }
        return new Agreements(byName);
    }

    /// Whether there is one of that name.
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /// @throws IllegalArgumentException if there is none of that name
    public Agreement get(String name) {
        Agreement agreement = byName.get(name);
        if (agreement == null) {
            throw new IllegalArgumentException("no agreement '%s'".formatted(name));
        }
        return agreement;
    }

    /// In the order in which they were named.
    public List<Agreement> list() {
        return List.copyOf(byName.values());
    }

    /// A new agreement beside the others.
    public Agreements form(Agreement agreement) {
        return replacing(agreement);
    }

    /// Members that stop being members; their trade with all others, and among themselves, loses the preference.
    public Agreements leave(Collection<String> leavers, String name) {
        return replacing(get(name).without(leavers));
    }

    /// Economies that become members on the terms of all others.
    public Agreements join(Collection<String> joiners, String name) {
        return replacing(get(name).with(joiners));
    }

    /// Economies that become members on terms of their own: with every other member at that depth.
    public Agreements join(Collection<String> joiners, String name, double depth) {
        return replacing(get(name).with(joiners).onTerms(joiners, depth));
    }

    /// Every pair of the agreement gets this depth; terms of single members end.
    public Agreements deepen(String name, double depth) {
        Agreement now = get(name);
        return replacing(Agreement.of(name, depth, now.members()));
    }

    /// Some members' terms with all others become these.
    public Agreements deepen(Collection<String> members, String name, double depth) {
        return replacing(get(name).onTerms(members, depth));
    }

    /// No preference is left.
    public Agreements dissolve(String name) {
        return replacing(Agreement.of(name, 0, new TreeSet<>()));
    }

    /// One agreement of all members, in place of several, as deep as the first; terms of single members stay.
    public Agreements merge(List<String> names) {
        SortedSet<String> members = new TreeSet<>();
        SortedMap<String, Double> terms = new TreeMap<>();
        Map<String, Agreement> left = new LinkedHashMap<>(byName);
        for (String name : names) {
            members.addAll(get(name).members());
            terms.putAll(get(name).terms());
            left.remove(name);
        }
        String merged = String.join("+", names);
        left.put(merged, new Agreement(merged, get(names.getFirst()).depth(), members, terms));
        return new Agreements(left);
    }

    /// The depth between two economies: that of the deepest agreement they share, or 0.
    public double between(String one, String other) {
        double deepest = 0;
        for (Agreement agreement : byName.values()) {
            deepest = Math.max(deepest, agreement.between(one, other));
        }
        return deepest;
    }

    /// What the change to other agreements gives each pair.
    ///
    /// @return economy by economy, in multiples of b; zero where nothing changes
    public double[][] changeTo(Agreements after, List<String> economies) {
        List<String> concerned = new ArrayList<>();
        for (String economy : economies) {
            if (isParty(economy) || after.isParty(economy)) {
                concerned.add(economy);
            }
        }
        int n = economies.size();
        double[][] change = new double[n][n];
        for (String one : concerned) {
            for (String other : concerned) {
                change[economies.indexOf(one)][economies.indexOf(other)] =
                        after.between(one, other) - between(one, other);
            }
        }
        return change;
    }

    private boolean isParty(String economy) {
        return byName.values().stream().anyMatch(one -> one.members().contains(economy));
    }

    private Agreements replacing(Agreement changed) {
        Map<String, Agreement> others = new LinkedHashMap<>(byName);
        others.put(changed.name(), changed);
        return new Agreements(others);
    }
}
