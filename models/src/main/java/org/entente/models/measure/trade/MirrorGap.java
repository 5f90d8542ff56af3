package org.entente.models.measure.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;

/// Mirror gap: the importer's report of a flow over the exporter's, minus 1, in per cent; the median over flows
/// between members.
///
/// Importers mostly count freight and insurance, exporters do not, so a gap of 0 to [#FREIGHT] is expected: O.
/// Morgenstern (1963), On the Accuracy of Economic Observations, ch. 9; A. Yeats (1978), "On the accuracy of
/// partner country trade statistics", Oxford Bulletin of Economics and Statistics 40, 341-361. A larger one, or
/// one below 0, is goods re-routed, mis-declared, or counted under another partner or year; it does not say
/// which, nor who is right. The interval is the range over the flows.
public final class MirrorGap {
    /// What freight and insurance explain, per cent.
    public static final double FREIGHT = 10;

    private MirrorGap() {}

    /// One flow with both reports.
    ///
    /// @param percent the importer's report over the exporter's, minus 1
    public record Pair(StateId exporter, StateId importer, double percent) {}

    /// The median gap, each member's, and the flows.
    ///
    /// @param byMember the median over the flows from and to each member
    /// @param pairs flows between members that both report, the widest gap first
    /// @param oneReport flows between members that only one reports
    public record Result(
            Outcome outcome,
            MemberCount members,
            SortedMap<StateId, Outcome> byMember,
            List<Pair> pairs,
            int oneReport) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            pairs = List.copyOf(pairs);
        }

        /// Those that freight does not explain.
        public List<Pair> beyondFreight() {
            return pairs.stream()
                    .filter(pair -> Math.abs(pair.percent()) > FREIGHT)
                    .toList();
        }
    }

    public static Result measure(ReportedTrade trade, SortedSet<StateId> members, int year) {
        List<Pair> pairs = new ArrayList<>();
        int oneReport = 0;
        for (StateId exporter : members) {
            for (StateId importer : members) {
                OptionalDouble sent = trade.report(Side.EXPORTER, exporter, importer, year);
                OptionalDouble received = trade.report(Side.IMPORTER, exporter, importer, year);
                if (sent.orElse(0) > 0 && received.isPresent()) {
                    pairs.add(new Pair(exporter, importer, 100 * (received.getAsDouble() / sent.getAsDouble() - 1)));
                } else if (sent.isPresent() || received.isPresent()) {
                    oneReport++;
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.percent()))
                .thenComparing(Pair::exporter)
                .thenComparing(Pair::importer));
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        SortedSet<StateId> withData = new TreeSet<>();
        for (StateId member : members) {
            List<Pair> own = pairs.stream()
                    .filter(pair ->
                            pair.exporter().equals(member) || pair.importer().equals(member))
                    .toList();
            byMember.put(member, median(own, year));
            if (!own.isEmpty()) {
                withData.add(member);
            }
        }
        return new Result(
                median(pairs, year), new MemberCount(withData.size(), members.size()), byMember, pairs, oneReport);
    }

    /// The gap of each flow between states of a list, exporter by importer; NaN without both reports.
    public static double[][] percents(ReportedTrade trade, List<StateId> states, int year) {
        double[][] percents = new double[states.size()][states.size()];
        for (int i = 0; i < percents.length; i++) {
            for (int j = 0; j < percents.length; j++) {
                OptionalDouble sent = trade.report(Side.EXPORTER, states.get(i), states.get(j), year);
                OptionalDouble received = trade.report(Side.IMPORTER, states.get(i), states.get(j), year);
                percents[i][j] = sent.orElse(0) > 0 && received.isPresent()
                        ? 100 * (received.getAsDouble() / sent.getAsDouble() - 1)
                        : Double.NaN;
            }
        }
        return percents;
    }

    /// The figure of a bloc, given by positions in the list of [#percents]; NaN if no flow has both reports.
    public static double median(int[] bloc, double[][] percents) {
        double[] found = Arrays.stream(bloc)
                .mapToObj(exporter -> Arrays.stream(bloc).mapToDouble(importer -> percents[exporter][importer]))
                .flatMapToDouble(row -> row)
                .filter(percent -> !Double.isNaN(percent))
                .sorted()
                .toArray();
        return found.length == 0 ? Double.NaN : median(found);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Outcome median(List<Pair> pairs, int year) {
        if (pairs.isEmpty()) {
            return new Missing(Gap.SINGLE_REPORT, "no flow between members has both reports in %d".formatted(year));
        }
        double[] sorted = pairs.stream().mapToDouble(Pair::percent).sorted().toArray();
        return new Value(
                median(sorted),
                new Uncertainty.Interval(
                        sorted[0], sorted[sorted.length - 1], 0, "range over flows that both sides report"));
    }
}
