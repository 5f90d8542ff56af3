package org.entente.models.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who gives whom a trade preference, and how deep.
///
/// @param name a union's id, or the list of its members
/// @param depth in multiples of the effect of a trade agreement, b; 1 unless something else is stated
/// @param members labels of economies
/// @param terms the depth that single members have with all others; the lower of two holds
public record Agreement(String name, double depth, SortedSet<String> members, SortedMap<String, Double> terms) {
    public Agreement {
        requireDepth(depth);
        terms.values().forEach(Agreement::requireDepth);
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    /// An agreement in which all members have the same terms.
    public static Agreement of(String name, double depth, Collection<String> members) {
        return new Agreement(name, depth, new TreeSet<>(members), new TreeMap<>());
    }

    /// The depth between two economies; 0 if one of them is no member.
    public double between(String one, String other) {
        if (one.equals(other) || !members.contains(one) || !members.contains(other)) {
            return 0;
        }
        Double first = terms.get(one);
        Double second = terms.get(other);
        if (first == null) {
            return second == null ? depth : second;
        }
        return second == null ? first : Math.min(first, second);
    }

    Agreement without(Collection<String> leavers) {
        SortedSet<String> staying = new TreeSet<>(members);
        staying.removeAll(leavers);
        SortedMap<String, Double> left = new TreeMap<>(terms);
        left.keySet().removeAll(leavers);
        return new Agreement(name, depth, staying, left);
    }

    Agreement with(Collection<String> joiners) {
        SortedSet<String> more = new TreeSet<>(members);
        more.addAll(joiners);
        return new Agreement(name, depth, more, terms);
    }

    Agreement onTerms(Collection<String> some, double own) {
        SortedMap<String, Double> changed = new TreeMap<>(terms);
        some.forEach(one -> changed.put(one, own));
        return new Agreement(name, depth, members, changed);
    }

    Agreement ofDepth(double other) {
        return new Agreement(name, other, members, terms);
    }

    private static void requireDepth(double depth) {
        if (!(depth >= 0) || Double.isInfinite(depth)) {
            throw new IllegalArgumentException("depth (%s) must not be negative".formatted(depth));
        }
    }
}
