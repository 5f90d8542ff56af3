package org.entente.models.measure.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The overlap of each two organisations, with its components.
///
/// @param ids in the order in which the organisations were given
/// @param pairs each two once, in that order
public record DuplicationMatrix(List<String> ids, List<Overlap> pairs) {
    public DuplicationMatrix {
        ids = List.copyOf(ids);
        pairs = List.copyOf(pairs);
    }

    public static DuplicationMatrix of(List<Organisation> organisations, AreaShare area) {
        List<Overlap> pairs = new ArrayList<>();
        for (int i = 0; i < organisations.size(); i++) {
            for (int j = i + 1; j < organisations.size(); j++) {
                pairs.add(Overlap.of(organisations.get(i), organisations.get(j), area));
            }
        }
        return new DuplicationMatrix(
                organisations.stream().map(Organisation::id).toList(), pairs);
    }

    /// The overlap of two organisations, named in either order; empty if one is unknown, or both are the same.
    public Optional<Overlap> find(String a, String b) {
        return pairs.stream()
                .filter(pair -> (pair.a().equals(a) && pair.b().equals(b))
                        || (pair.a().equals(b) && pair.b().equals(a)))
                .findFirst();
    }

    /// The pairs, the largest overlap first.
    public List<Overlap> ranked() {
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Overlap::product).reversed())
                .toList();
    }
}
