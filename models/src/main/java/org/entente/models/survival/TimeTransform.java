package org.entente.models.survival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.entente.numerics.hazard.RiskTable;

/// The function of time with which a coefficient is suspected to change. Events of the regression's cause only;
/// strata and weights are ignored.
public enum TimeTransform {
    /// time itself: an outlying late event can decide the test
    IDENTITY {
        @Override
        DoubleUnaryOperator of(List<RiskTable.Row> events) {
            return time -> time;
        }
    },
    /// the natural logarithm of time; times must be above 0
    LOG {
        @Override
        DoubleUnaryOperator of(List<RiskTable.Row> events) {
            for (RiskTable.Row row : events) {
                if (!(row.time() > 0)) {
                    throw new IllegalArgumentException(
                            "no logarithm of the event time %s; choose another transform".formatted(row.time()));
                }
            }
            return Math::log;
        }
    },
    /// the rank of the event among all events, tied events sharing the mean rank
    RANK {
        @Override
        DoubleUnaryOperator of(List<RiskTable.Row> events) {
            Map<Double, Double> ranks = new HashMap<>();
            double before = 0;
            for (RiskTable.Row row : events) {
                ranks.put(row.time(), before + (row.events() + 1) / 2);
                before += row.events();
            }
            return ranks::get;
        }
    },
    /// one minus the Kaplan-Meier curve just before the event: spreads events evenly, whatever the censoring
    KAPLAN_MEIER {
        @Override
        DoubleUnaryOperator of(List<RiskTable.Row> events) {
            Map<Double, Double> share = new HashMap<>();
            double survival = 1;
            for (RiskTable.Row row : events) {
                share.put(row.time(), 1 - survival);
                survival *= (row.atRisk() - row.events()) / row.atRisk();
            }
            return share::get;
        }
    };

    abstract DoubleUnaryOperator of(List<RiskTable.Row> events);
}
