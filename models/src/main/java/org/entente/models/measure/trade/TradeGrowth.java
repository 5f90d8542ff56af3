package org.entente.models.measure.trade;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;

/// Growth of trade between members from every base year to one year: a fan, since a growth rate is a choice of
/// base.
///
/// Inside, the sum of flows between members; outside, of flows between members and others. The growth of a sum g
/// from base b to year t is 100 * (g(t) / g(b) - 1) in all, or 100 * ((g(t) / g(b))^(1 / (t - b)) - 1) a year on
/// average. The members are those handed in, at every base. A flow counts if it is reported in both years, so that
/// a state that begins to report is no growth; a base for which these are less than [#COVERED] of the trade in t
/// is left out. Values are in current dollars: prices, above all that of oil, grow with them; the excess over
/// outside trade is free of what is common to both.
public final class TradeGrowth {
    /// The part of the trade in the last year that must be reported in the base year too.
    public static final double COVERED = 0.9;

    private final SortedMap<Integer, TradeMatrix> years;
    private final SortedSet<StateId> members;

    private TradeGrowth(SortedMap<Integer, TradeMatrix> years, SortedSet<StateId> members) {
        this.years = years;
        this.members = members;
    }

    /// @param years matrices of one source by year, so that levels compare
    public static TradeGrowth of(SortedMap<Integer, TradeMatrix> years, SortedSet<StateId> members) {
        return new TradeGrowth(new TreeMap<>(years), Collections.unmodifiableSortedSet(members));
    }

    /// Which growth.
    public enum Of {
        /// Trade with members.
        INSIDE,
        /// Trade with members less trade with others, in percentage points.
        EXCESS
    }

    /// In which measure of time.
    public enum Rate {
        YEARLY,
        TOTAL
    }

    /// Growth in per cent to a year by base year, of all members.
    public SortedMap<Integer, Double> fan(int year, Of of, Rate rate) {
        return fan(year, of, rate, members);
    }

    /// As [#fan], of one member's trade with the others.
    public SortedMap<Integer, Double> fanOf(StateId member, int year, Of of, Rate rate) {
        return fan(year, of, rate, Set.of(member));
    }

    private SortedMap<Integer, Double> fan(int year, Of of, Rate rate, Collection<StateId> whose) {
        SortedMap<Integer, Double> fan = new TreeMap<>();
        TradeMatrix last = years.get(year);
        if (last == null) {
            return fan;
        }
        years.headMap(year).forEach((base, first) -> {
            OptionalDouble inside = inside(first, last, whose);
            OptionalDouble outside = of == Of.EXCESS ? outside(first, last, whose) : OptionalDouble.of(1);
            if (inside.isPresent() && outside.isPresent()) {
                double growth = percent(inside.getAsDouble(), year - base, rate);
                fan.put(base, of == Of.EXCESS ? growth - percent(outside.getAsDouble(), year - base, rate) : growth);
            }
        });
        return fan;
    }

    private static double percent(double ratio, int span, Rate rate) {
        return 100 * (rate == Rate.TOTAL ? ratio - 1 : Math.pow(ratio, 1.0 / span) - 1);
    }

    private OptionalDouble inside(TradeMatrix first, TradeMatrix last, Collection<StateId> whose) {
        Common common = new Common();
        for (StateId exporter : members) {
            for (StateId importer : members) {
                if (whose.contains(exporter) || whose.contains(importer)) {
                    common.add(first, last, exporter, importer);
                }
            }
        }
        return common.ratio();
    }

    private OptionalDouble outside(TradeMatrix first, TradeMatrix last, Collection<StateId> whose) {
        Common common = new Common();
        for (StateId member : whose) {
            common.addOutside(first, last, member, true);
            common.addOutside(first, last, member, false);
        }
        return common.ratio();
    }

    /// Sums of the flows that both years have.
    private final class Common {
        private double before;
        private double after;
        private double all;

        void add(TradeMatrix first, TradeMatrix last, StateId exporter, StateId importer) {
            OptionalDouble then = first.flow(exporter, importer);
            OptionalDouble now = last.flow(exporter, importer);
            if (exporter.equals(importer)) {
                return;
            }
            all += now.orElse(0);
            if (then.isPresent() && now.isPresent()) {
                before += then.getAsDouble();
                after += now.getAsDouble();
            }
        }

        /// A member's flows with outsiders; where both years have its total with the world, all of them, whichever
        /// partners are named.
        void addOutside(TradeMatrix first, TradeMatrix last, StateId member, boolean exports) {
            boolean hasTotals = restOf(first, member, exports).isPresent()
                    && restOf(last, member, exports).isPresent();
            if (hasTotals) {
                double now = outsideTotal(last, member, exports);
                all += now;
                after += now;
                before += outsideTotal(first, member, exports);
                return;
            }
            for (StateId partner : last.economies()) {
                if (!members.contains(partner)) {
                    add(first, last, exports ? member : partner, exports ? partner : member);
                }
            }
        }

        private double outsideTotal(TradeMatrix matrix, StateId member, boolean exports) {
            List<StateId> outsiders = matrix.economies().stream()
                    .filter(economy -> !members.contains(economy))
                    .toList();
            return (exports
                            ? Flows.sum(matrix, List.of(member), outsiders)
                            : Flows.sum(matrix, outsiders, List.of(member)))
                    .usdMillion();
        }

        private OptionalDouble restOf(TradeMatrix matrix, StateId member, boolean exports) {
            return exports ? matrix.flow(member, ReportedTrade.REST) : matrix.flow(ReportedTrade.REST, member);
        }

        OptionalDouble ratio() {
            return before > 0 && after >= COVERED * all ? OptionalDouble.of(after / before) : OptionalDouble.empty();
        }
    }
}
