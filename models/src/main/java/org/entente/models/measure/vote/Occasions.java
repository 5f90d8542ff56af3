package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.List;
import org.entente.models.measure.vote.Bloc.Slot;

/// Which places of a bloc were held on the same roll calls: what is counted for one holds for the others.
final class Occasions {
    private final int[] first;

    private Occasions(int[] first) {
        this.first = first;
    }

    static Occasions of(List<Slot> slots) {
        int[] first = new int[slots.size()];
        for (int s = 0; s < first.length; s++) {
            first[s] = s;
            for (int before = 0; before < s; before++) {
                if (Arrays.equals(slots.get(before).on(), slots.get(s).on())) {
                    first[s] = before;
                    break;
                }
            }
        }
        return new Occasions(first);
    }

    /// The first place with the same roll calls as this one.
    int first(int slot) {
        return first[slot];
    }
}
