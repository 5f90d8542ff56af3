package org.entente.models.measure.organisation;

import java.util.Set;
import java.util.TreeSet;

/// How far two organisations duplicate each other: `o = members x functions x area`, each between 0 and 1.
///
/// @param a the id of the one
/// @param b the id of the other
/// @param members shared members over all members of the two (Jaccard)
/// @param functions shared functions over the geometric mean of their numbers (cosine)
/// @param area share of the area in which both act, as given
public record Overlap(String a, String b, double members, double functions, double area) {
    public Overlap {
        if (!(area >= 0 && area <= 1)) {
            throw new IllegalArgumentException(
                    "the area share of %s and %s must be in 0..1, got %s".formatted(a, b, area));
        }
    }

    static Overlap of(Organisation a, Organisation b, AreaShare area) {
        return new Overlap(a.id(), b.id(), memberOverlap(a, b), functionOverlap(a, b), area.of(a, b));
    }

    public double product() {
        return members * functions * area;
    }

    private static double memberOverlap(Organisation a, Organisation b) {
        int shared = shared(a.members(), b.members());
        return (double) shared / (a.members().size() + b.members().size() - shared);
    }

    private static double functionOverlap(Organisation a, Organisation b) {
        double product = (double) a.functions().size() * b.functions().size();
        return shared(a.functions(), b.functions()) / Math.sqrt(product);
    }

    private static <T> int shared(Set<T> a, Set<T> b) {
        Set<T> shared = new TreeSet<>(a);
        shared.retainAll(b);
        return shared.size();
    }
}
