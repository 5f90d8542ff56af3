package org.entente.models.measure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;

/// States and the friendly or hostile ties between them, at most one tie for each pair.
///
/// States and ties are in the order of the codes, whatever the order in which they were given.
public final class SignedNetwork {
    private final List<StateId> states;
    private final List<SignedTie> ties;
    private final List<Dyad> conflicts;
    private final int[] from;
    private final int[] to;
    /// Compressed rows: the ties of state i are at `rowStart[i]` to `rowStart[i + 1]`, by neighbour.
    private final int[] rowStart;

    private final int[] neighbour;
    private final int[] tie;

    private SignedNetwork(SortedSet<StateId> states, Collection<SignedTie> ties, Collection<Dyad> conflicts) {
        this.states = List.copyOf(states);
        this.ties = ties.stream().sorted().toList();
        this.conflicts = List.copyOf(conflicts);
        this.from = this.ties.stream().mapToInt(t -> position(t.first())).toArray();
        this.to = this.ties.stream().mapToInt(t -> position(t.second())).toArray();
        this.rowStart = new int[states.size() + 1];
        this.neighbour = new int[2 * from.length];
        this.tie = new int[2 * from.length];
        fillRows();
    }

    /// A network of friendly and hostile pairs.
    ///
    /// @param states those that shall be in the network even without a tie
    /// @param rule what a pair counts as that is in both collections; such pairs are listed in [#conflicts()]
    public static SignedNetwork of(
            Collection<StateId> states, Collection<Dyad> positive, Collection<Dyad> negative, SignRule rule) {
        SortedMap<String, SignedTie> byPair = new TreeMap<>();
        SortedMap<String, Dyad> conflicts = new TreeMap<>();
        positive.forEach(pair -> put(byPair, new SignedTie(pair, Sign.POSITIVE)));
        for (Dyad pair : negative) {
            SignedTie hostile = new SignedTie(pair, Sign.NEGATIVE);
            String key = hostile.pair().toString();
            if (byPair.containsKey(key) && byPair.get(key).sign() == Sign.POSITIVE) {
                conflicts.put(key, hostile.pair());
            } else {
                byPair.put(key, hostile);
            }
        }
        conflicts.forEach((key, pair) -> {
            Optional<Sign> sign = rule.ofConflict();
            byPair.remove(key);
            sign.ifPresent(resolved -> put(byPair, new SignedTie(pair, resolved)));
        });
        return new SignedNetwork(allStates(states, positive, negative), byPair.values(), conflicts.values());
    }

    /// A network of ties that are already signed.
    ///
    /// @param states those that shall be in the network even without a tie
    public static SignedNetwork of(Collection<StateId> states, Collection<SignedTie> ties) {
        SortedSet<StateId> all = new TreeSet<>(states);
        SortedSet<String> pairs = new TreeSet<>();
        for (SignedTie tie : ties) {
            all.addAll(List.of(tie.first(), tie.second()));
            if (!pairs.add(tie.pair().toString())) {
                throw new IllegalArgumentException("the pair %s has more than one tie".formatted(tie.pair()));
            }
        }
        return new SignedNetwork(all, ties, List.of());
    }

    private static void put(SortedMap<String, SignedTie> byPair, SignedTie tie) {
        byPair.put(tie.pair().toString(), tie);
    }

    private static SortedSet<StateId> allStates(
            Collection<StateId> states, Collection<Dyad> positive, Collection<Dyad> negative) {
        SortedSet<StateId> all = new TreeSet<>(states);
        for (Collection<Dyad> pairs : List.of(positive, negative)) {
            pairs.forEach(pair -> all.addAll(List.of(pair.first(), pair.second())));
        }
        return all;
    }

    private void fillRows() {
        for (int t = 0; t < from.length; t++) {
            rowStart[from[t] + 1]++;
            rowStart[to[t] + 1]++;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
        int[] next = rowStart.clone();
        // First the neighbours before a state in the order, then those after it: each row ascends.
        for (int t = 0; t < from.length; t++) {
            append(next, to[t], from[t], t);
        }
        for (int t = 0; t < from.length; t++) {
            append(next, from[t], to[t], t);
        }
    }

    private void append(int[] next, int state, int other, int t) {
        neighbour[next[state]] = other;
        tie[next[state]] = t;
        next[state]++;
    }

    public List<StateId> states() {
        return states;
    }

    public List<SignedTie> ties() {
        return ties;
    }

    /// The pairs that were both friendly and hostile, and on which the sign rule decided.
    public List<Dyad> conflicts() {
        return conflicts;
    }

    public long count(Sign sign) {
        return ties.stream().filter(t -> t.sign() == sign).count();
    }

    /// The same network with the sign of one of its ties turned round.
    public SignedNetwork flipped(SignedTie flipped) {
        SignedNetwork rest = without(flipped);
        List<SignedTie> changed = new ArrayList<>(rest.ties);
        changed.add(flipped.flipped());
        return of(states, changed);
    }

    /// The same network without one of its ties.
    public SignedNetwork without(SignedTie removed) {
        if (!ties.contains(removed)) {
            throw new IllegalArgumentException("the network has no tie %s".formatted(removed));
        }
        return of(states, ties.stream().filter(t -> !t.equals(removed)).toList());
    }

    private int position(StateId state) {
        return Collections.binarySearch(states, state);
    }

    /// The position of the first state of a tie.
    int from(int t) {
        return from[t];
    }

    /// The position of the second state of a tie, after the first.
    int to(int t) {
        return to[t];
    }

    /// 1 or -1.
    int sign(int t) {
        return ties.get(t).sign().factor();
    }

    int rowStart(int state) {
        return rowStart[state];
    }

    int rowEnd(int state) {
        return rowStart[state + 1];
    }

    int neighbour(int at) {
        return neighbour[at];
    }

    int tie(int at) {
        return tie[at];
    }

    @Override
    public String toString() {
        return "%d states, %d friendly and %d hostile ties"
                .formatted(states.size(), count(Sign.POSITIVE), count(Sign.NEGATIVE));
    }
}
