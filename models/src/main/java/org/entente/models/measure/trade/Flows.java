package org.entente.models.measure.trade;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// A sum of reported flows between different economies, and how many flows it has.
record Flows(double usdMillion, int reported) {
    static Flows sum(TradeMatrix matrix, Collection<StateId> exporters, Collection<StateId> importers) {
        double total = 0;
        int reported = 0;
        for (StateId exporter : exporters) {
            for (StateId importer : importers) {
                OptionalDouble flow = matrix.flow(exporter, importer);
                if (!exporter.equals(importer) && flow.isPresent()) {
                    total += flow.getAsDouble();
                    reported++;
                }
            }
        }
        return new Flows(total, reported);
    }

    static Flows exports(TradeMatrix matrix, StateId exporter, Collection<StateId> importers) {
        return sum(matrix, List.of(exporter), importers);
    }

    /// Exports and imports of one economy with others.
    static Flows trade(TradeMatrix matrix, StateId economy, Collection<StateId> partners) {
        return sum(matrix, List.of(economy), partners).plus(sum(matrix, partners, List.of(economy)));
    }

    /// The members that export or import in the matrix.
    static SortedSet<StateId> withData(TradeMatrix matrix, Collection<StateId> members) {
        SortedSet<StateId> present = new TreeSet<>(members);
        present.removeIf(member -> trade(matrix, member, matrix.economies()).usdMillion() <= 0);
        return present;
    }

    /// Ordered pairs of different members without a reported flow, members that the matrix does not have
    /// included.
    static int pairsWithout(TradeMatrix matrix, Collection<StateId> members) {
        int n = members.size();
        return n * (n - 1) - sum(matrix, members, members).reported();
    }

    static Outcome missing(TradeMatrix matrix, MemberCount members) {
        return members.members() < 2
                ? new Outcome.Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.members()))
                : new Outcome.Missing(
                        Gap.NOT_REPORTED,
                        "no flow between members reported in %d (%s members with data)"
                                .formatted(matrix.year(), members));
    }

    Flows plus(Flows other) {
        return new Flows(usdMillion + other.usdMillion, reported + other.reported);
    }

    /// This sum in per cent of another.
    double percentOf(Flows total) {
        return 100 * usdMillion / total.usdMillion;
    }
}
