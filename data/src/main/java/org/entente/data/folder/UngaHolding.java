package org.entente.data.folder;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;

/// Roll calls, and which of them have inferred rather than recorded absences.
///
/// @param inferred ids of roll calls
public record UngaHolding(Holding<RollCalls> holding, SortedSet<String> inferred) {
    public UngaHolding {
        inferred = Collections.unmodifiableSortedSet(new TreeSet<>(inferred));
    }
}
