package org.entente.models.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.numerics.distribution.Tails;
import org.entente.numerics.hazard.RiskSets;
import org.entente.numerics.hazard.RiskTable;

/// The share that has had an event of each cause by each event time, when causes compete: F_k(t), the sum over
/// event times t_j <= t of S(t_j-) d_kj / n_j.
///
/// The shares of all causes and the survivors add up to 1; one minus a Kaplan-Meier curve that takes the other
/// causes as censored would be too large. The variance is that of Greenwood's type, carried from one event time
/// to the next (P. K. Andersen et al. 1993, Statistical Models Based on Counting Processes, section IV.4);
/// intervals are symmetric on the scale of log(-log F).
public final class AalenJohansen {
    private final SortedMap<String, List<Step>> byCause;

    private AalenJohansen(SortedMap<String, List<Step>> byCause) {
        this.byCause = Collections.unmodifiableSortedMap(byCause);
    }

    /// One cause at one event time of any cause.
    ///
    /// @param atRisk weight at risk just before
    /// @param events weight of the events of this cause at this time
    /// @param incidence the share with an event of this cause, just after
    /// @param limits the pointwise interval, unless the share is 0 or 1
    public record Step(
            double time,
            double atRisk,
            double events,
            double incidence,
            double standardError,
            Optional<Limits> limits) {}

    /// The incidences of the causes in these spells, strata and covariates ignored.
    ///
    /// @param levelPercent coverage of the pointwise intervals in per cent, such as 90
    public static AalenJohansen of(List<RiskSpell> spells, double levelPercent) {
        SpellTable.requireSpells(spells);
        double z = Tails.normalHalfWidth(levelPercent);
        List<RiskSpell> events = spells.stream().filter(RiskSpell::isEvent).toList();
        List<String> causes = SpellTable.distinct(events, AalenJohansen::cause);
        int[] cause = spells.stream()
                .mapToInt(spell -> spell.isEvent() ? Collections.binarySearch(causes, cause(spell)) : -1)
                .toArray();
        RiskSets risk = SpellTable.riskSets(spells, RiskSpell::isEvent, new int[spells.size()]);
        List<RiskTable.Row> rows = RiskTable.of(risk, SpellTable.weights(spells), cause, causes.size());
        SortedMap<String, List<Step>> byCause = new TreeMap<>();
        for (int k = 0; k < causes.size(); k++) {
            byCause.put(causes.get(k), steps(rows, k, z));
        }
        return new AalenJohansen(byCause);
    }

    /// The causes with their event times, earliest first; every cause has the times of all.
    public SortedMap<String, List<Step>> byCause() {
        return byCause;
    }

    /// F_k(t); 0 for a cause that nobody had.
    public double incidenceAt(String cause, double time) {
        double incidence = 0;
        for (Step step : byCause.getOrDefault(cause, List.of())) {
            if (step.time() > time) {
                break;
            }
            incidence = step.incidence();
        }
        return incidence;
    }

    private static List<Step> steps(List<RiskTable.Row> rows, int cause, double z) {
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double incidence = 0;
        double survivalVariance = 0;
        double covariance = 0;
        double variance = 0;
        for (RiskTable.Row row : rows) {
            double events = row.byCause().get(cause);
            double n = row.atRisk();
            double ofCause = events / n;
            double ofAny = row.events() / n;
            double stay = 1 - ofAny;
            double square = survival * survival / n;
            variance +=
                    2 * ofCause * covariance + ofCause * ofCause * survivalVariance + square * ofCause * (1 - ofCause);
            covariance = stay * (covariance + ofCause * survivalVariance) - square * ofCause * stay;
            survivalVariance = stay * stay * survivalVariance + square * ofAny * stay;
            incidence += survival * ofCause;
            survival *= (n - row.events()) / n;
            double error = Math.sqrt(Math.max(variance, 0));
            Optional<Limits> limits =
                    incidence > 0 && incidence < 1 ? Optional.of(Limits.logLog(incidence, error, z)) : Optional.empty();
            steps.add(new Step(row.time(), n, events, incidence, error, limits));
        }
        return List.copyOf(steps);
    }

    private static String cause(RiskSpell spell) {
        return spell.ending() instanceof Ending.Event event ? event.cause() : "";
    }
}
