package org.entente.assessment.indicator;

import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;

/// Why figures of one trade matrix have no interval: it holds one report of each flow, not the exporter's and the
/// importer's.
final class TradeReports {
    private TradeReports() {}

    static SortedMap<StateId, Outcome> singleReport(SortedMap<StateId, Outcome> outcomes) {
        SortedMap<StateId, Outcome> reported = new TreeMap<>();
        outcomes.forEach((state, outcome) -> reported.put(state, singleReport(outcome)));
        return reported;
    }

    static Outcome singleReport(Outcome outcome) {
        return switch (outcome) {
            case Value value -> new Value(value.value(), new Uncertainty.None(Gap.SINGLE_REPORT.toString()));
            case Missing missing -> missing;
        };
    }
}
