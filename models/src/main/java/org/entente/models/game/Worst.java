package org.entente.models.game;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the coalitions with the largest excesses, in an order that does not depend on that of arrival.
final class Worst {
    private final PriorityQueue<Blocking> kept = new PriorityQueue<>(StrongestBlocking.ORDER.reversed());
    private final int limit;
    private double threshold;

    /// @param level excesses must lie above it
    Worst(int limit, double level) {
        this.limit = limit;
        this.threshold = Math.nextUp(level);
    }

    /// An excess below this is not kept.
    double threshold() {
        return threshold;
    }

    void add(int mask, double excess) {
        if (excess >= threshold) {
            kept.add(new Blocking(mask, excess));
            if (kept.size() > limit) {
                kept.remove();
            }
            if (kept.size() == limit) {
                threshold = kept.element().gain();
            }
        }
    }

    void addAll(List<Blocking> others) {
        others.forEach(other -> add(other.coalition(), other.gain()));
    }

    List<Blocking> sorted() {
        List<Blocking> sorted = new ArrayList<>(kept);
        sorted.sort(StrongestBlocking.ORDER);
        return List.copyOf(sorted);
    }
}
