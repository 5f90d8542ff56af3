package org.entente.data.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Membership;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.TradeRegion;

/// Sums the smaller economies of a trade matrix by region.
///
/// Kept apart are all that were ever members of a union of the catalogue, and the largest others by exports
/// and imports together. What the merged economies of a region sell to each other and to themselves becomes
/// the region's domestic sales, so the world's total is unchanged.
final class TradeAggregation {
    /// How many economies are kept apart, unless the unions have more members.
    private static final int KEPT = 100;

    private TradeAggregation() {}

    static TradeMatrix aggregate(TradeMatrix matrix, Catalogue catalogue) {
        Set<StateId> kept = kept(matrix, catalogue);
        Map<StateId, StateId> place = new HashMap<>();
        kept.forEach(economy -> place.put(economy, economy));
        for (TradeRegion region : catalogue.tradeRegions()) {
            region.members().forEach(economy -> place.putIfAbsent(economy, region.id()));
        }
        Map<StateId, Map<StateId, Double>> flows = new HashMap<>();
        SortedSet<StateId> economies = new TreeSet<>();
        for (StateId exporter : matrix.economies()) {
            StateId from = place(place, exporter);
            economies.add(from);
            for (StateId importer : matrix.economies()) {
                OptionalDouble flow = matrix.flow(exporter, importer);
                if (flow.isPresent()) {
                    flows.computeIfAbsent(from, _ -> new HashMap<>())
                            .merge(place(place, importer), flow.getAsDouble(), Double::sum);
                }
            }
        }
        return TradeTable.matrix(matrix.year(), List.copyOf(economies), flows);
    }

    private static StateId place(Map<StateId, StateId> places, StateId economy) {
        StateId place = places.get(economy);
        if (place == null) {
            throw new IllegalArgumentException("catalog/trade-regions.csv has no region for %s".formatted(economy));
        }
        return place;
    }

    private static Set<StateId> kept(TradeMatrix matrix, Catalogue catalogue) {
        Set<StateId> kept = new TreeSet<>();
        catalogue.unions().stream()
                .flatMap(union -> union.memberships().stream())
                .filter(membership -> membership.status() == Membership.Status.MEMBER)
                .map(Membership::state)
                .filter(matrix::has)
                .forEach(kept::add);
        Map<StateId, Double> size = new HashMap<>();
        for (StateId economy : matrix.economies()) {
            size.put(economy, foreignTrade(matrix, economy));
        }
        List<StateId> bySize = new ArrayList<>(matrix.economies());
        bySize.sort(Comparator.comparingDouble((StateId economy) -> -size.getOrDefault(economy, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        for (StateId economy : bySize) {
            if (kept.size() < KEPT) {
                kept.add(economy);
            }
        }
        return kept;
    }

    private static double foreignTrade(TradeMatrix matrix, StateId economy) {
        return matrix.economies().stream()
                .filter(other -> !other.equals(economy))
                .mapToDouble(other -> matrix.flow(economy, other).orElse(0)
                        + matrix.flow(other, economy).orElse(0))
                .sum();
    }
}
