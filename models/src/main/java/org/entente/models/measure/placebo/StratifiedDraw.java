package org.entente.models.measure.placebo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.entente.numerics.sampling.Sampling;

/// Random blocs that fill each place of a union with a state of the place's own stratum, without replacement.
public final class StratifiedDraw {
    private final int places;
    private final SortedMap<String, Stratum> strata;

    private StratifiedDraw(int places, SortedMap<String, Stratum> strata) {
        this.places = places;
        this.strata = strata;
    }

    /// @param pool positions of the states that may be drawn
    /// @param places the places to fill
    @SuppressWarnings("ArrayRecordComponent")
    private record Stratum(int[] pool, int[] places) {}

    /// @param pool the stratum of each state that may be drawn
    /// @param places the stratum of each place
    public static StratifiedDraw of(List<String> pool, List<String> places) {
        SortedMap<String, Stratum> strata = new TreeMap<>();
        for (String name : places) {
            strata.computeIfAbsent(name, _ -> new Stratum(positions(pool, name), positions(places, name)));
        }
        return new StratifiedDraw(places.size(), strata);
    }

    private static int[] positions(List<String> strata, String name) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < strata.size(); i++) {
            if (strata.get(i).equals(name)) {
                positions.add(i);
            }
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    /// How many states can be drawn, over the strata that have a place.
    public int pool() {
        return strata.values().stream().mapToInt(stratum -> stratum.pool.length).sum();
    }

    /// Whether every stratum has a state for each of its places.
    public boolean isPossible() {
        return strata.values().stream().allMatch(stratum -> stratum.pool.length >= stratum.places.length);
    }

    /// Whether there is more than one bloc to draw.
    public boolean varies() {
        return isPossible()
                && strata.values().stream().anyMatch(stratum -> stratum.pool.length > stratum.places.length);
    }

    /// A bloc: for each place the position of a state in the pool.
    ///
    /// @throws IllegalArgumentException if it is not [possible][#isPossible]
    public int[] draw(RandomGenerator random) {
        int[] bloc = new int[places];
        for (Stratum stratum : strata.values()) {
            int[] drawn = Sampling.distinct(stratum.pool.length, stratum.places.length, random);
            for (int i = 0; i < drawn.length; i++) {
                bloc[stratum.places[i]] = stratum.pool[drawn[i]];
            }
        }
        return bloc;
    }
}
