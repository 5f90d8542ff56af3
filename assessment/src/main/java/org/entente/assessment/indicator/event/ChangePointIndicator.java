package org.entente.assessment.indicator.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.vote.Votes;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.changepoint.ChangePosterior;
import org.entente.models.changepoint.ClusteredCountChange;
import org.entente.models.changepoint.CountChange;
import org.entente.models.changepoint.MeanChange;
import org.entente.models.measure.conflict.DisputesBetweenMembers;
import org.entente.models.measure.vote.VotingAgreement;
import org.entente.numerics.sampling.Resampling;

/// The year in which agreement or disputes among members changed, if they did.
final class ChangePointIndicator implements Indicator {
    private static final OptionSpec HOSTILITY = OptionSpec.oneOf(
            "hostility",
            List.of("use", "war", "display", "threat", "none"),
            "the least that one of the two sides did, the stronger counts");

    private static final OptionSpec COUNTS = OptionSpec.oneOf(
            "counts",
            List.of("negative-binomial", "poisson"),
            "how counts vary about their rate: in clusters, or each event alone");

    private static final int FEWEST_YEARS = 8;
    private static final double LEVEL_PERCENT = 90;
    private static final int SHOWN_YEARS = 5;

    private static final String PRIOR =
            " Before the data no change has probability 1/2, and every year but the first the same share of the rest;"
                    + " unit-information priors. The figure is the most probable first year after the change, a gap where no"
                    + " change is the more probable; bounds: 90 % credible years.";
    private static final String CANNOT =
            " It cannot show why, nor a second change; a trend looks like a change in its middle, and years that resemble"
                    + " their neighbours make it too sure. Members that come and go change who is measured.";

    private final Kind kind;

    ChangePointIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Which series is searched.
    enum Kind {
        AGREEMENT,
        DISPUTES
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("the posterior of no change is its own null");
    }

    @Override
    public Description description() {
        return switch (kind) {
            case AGREEMENT ->
                new Description(
                        "agreement-change-point",
                        "year in which voting agreement between members changed",
                        Dimension.VOTES,
                        Unit.YEAR,
                        "Exact posterior of one change in the mean of yearly voting-agreement (Smith 1975, Biometrika 62),"
                                + " normal with the same variance before and after."
                                + PRIOR
                                + CANNOT,
                        Sources.VOTES,
                        true,
                        true,
                        false,
                        Votes.OPTIONS);
            case DISPUTES ->
                new Description(
                        "disputes-change-point",
                        "year in which the onset of disputes between members changed",
                        Dimension.SECURITY,
                        Unit.YEAR,
                        "Posterior of one change in the rate of disputes-inside: counts of onsets over dyad-years of"
                                + " membership, negative binomial, since disputes come in clusters (Lawless 1987, Canadian"
                                + " Journal of Statistics 15), or Poisson (Raftery and Akman 1986, Biometrika 73; Carlin,"
                                + " Gelfand and Smith 1992, Applied Statistics 41), which is surer."
                                + PRIOR
                                + CANNOT,
                        Sources.DISPUTES,
                        true,
                        true,
                        false,
                        List.of(HOSTILITY, COUNTS));
        };
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return switch (kind) {
            case AGREEMENT ->
                answers.from(question.context().library().votes(), holding -> agreement(question, answers, holding));
            case DISPUTES ->
                answers.from(question.context().library().disputes(), holding -> disputes(question, answers, holding));
        };
    }

    private List<Figure> agreement(Question question, Answers answers, Holding<RollCalls> holding) {
        VotingAgreement measure = VotingAgreement.of(Votes.options(question.options()));
        SortedMap<Integer, Double> byYear = new TreeMap<>();
        answers.years().stream().forEach(year -> {
            Outcome outcome = measure.measure(Votes.in(holding, Years.of(year)), answers.union(), Resampling.none())
                    .outcome();
            if (outcome instanceof Value(double value, Uncertainty _)) {
                byYear.put(year, value);
            }
        });
        Provenance read = answers.estimated(
                "change-point",
                Votes.read(
                        holding,
                        answers.years(),
                        Votes.in(holding, answers.years()).size(),
                        answers.membersAsked()));
        Optional<Missing> unfit =
                unfit(byYear.keySet().stream().mapToInt(Integer::intValue).toArray());
        double[] values =
                byYear.values().stream().mapToDouble(Double::doubleValue).toArray();
        if (unfit.isEmpty() && Arrays.stream(values).distinct().count() == 1) {
            unfit = Optional.of(new Missing(Gap.NOT_APPLICABLE, "agreement is the same in every year"));
        }
        if (unfit.isPresent()) {
            return answer(answers, unfit.get(), List.of(), read);
        }
        int first = byYear.firstKey();
        ChangePosterior posterior = MeanChange.unitInformation(values).posterior(first, values);
        int split = posterior.mostProbableYear() - first;
        String means = "mean agreement %s to %d, %s from %d on"
                .formatted(
                        number(Arrays.stream(values, 0, split).average().orElseThrow()),
                        posterior.mostProbableYear() - 1,
                        number(Arrays.stream(values, split, values.length)
                                .average()
                                .orElseThrow()),
                        posterior.mostProbableYear());
        return answer(answers, outcome(posterior), notes(posterior, byYear.size(), means), read);
    }

    private List<Figure> disputes(Question question, Answers answers, Holding<List<Dispute>> holding) {
        Hostility level =
                Hostility.valueOf(question.options().get(HOSTILITY.name()).toUpperCase(Locale.ROOT));
        DisputesBetweenMembers measure = new DisputesBetweenMembers(level, Optional.empty(), SpellRule.EXACT);
        SortedMap<Integer, DisputesBetweenMembers.Result> byYear = new TreeMap<>();
        answers.years().stream().forEach(year -> {
            DisputesBetweenMembers.Result result = measure.measure(holding.records(), answers.union(), Years.of(year));
            if (result.exposure() > 0) {
                byYear.put(year, result);
            }
        });
        Provenance read = answers.estimated(
                "change-point",
                holding.observed(
                        "disputes in %s".formatted(answers.years()),
                        holding.records().size()));
        Optional<Missing> unfit =
                unfit(byYear.keySet().stream().mapToInt(Integer::intValue).toArray());
        int[] counts = byYear.values().stream()
                .mapToInt(result -> (int) result.disputes().stream()
                        .filter(DisputesBetweenMembers.Counted::isOnset)
                        .count())
                .toArray();
        if (unfit.isEmpty() && Arrays.stream(counts).sum() == 0) {
            unfit = Optional.of(new Missing(Gap.NOT_APPLICABLE, "no dispute began in these years"));
        }
        if (unfit.isPresent()) {
            return answer(answers, unfit.get(), List.of(), read);
        }
        double[] exposures = byYear.values().stream()
                .mapToDouble(DisputesBetweenMembers.Result::exposure)
                .toArray();
        int first = byYear.firstKey();
        ChangePosterior posterior = question.options().get(COUNTS.name()).equals("poisson")
                ? CountChange.unitInformation(counts, exposures).posterior(first, counts, exposures)
                : ClusteredCountChange.unitInformation(counts, exposures).posterior(first, counts, exposures);
        int split = posterior.mostProbableYear() - first;
        String rates =
                "%d onsets in %.0f dyad-years to %d, %d in %.0f from %d on; variance over mean of yearly counts %s"
                        .formatted(
                                Arrays.stream(counts, 0, split).sum(),
                                Arrays.stream(exposures, 0, split).sum(),
                                posterior.mostProbableYear() - 1,
                                Arrays.stream(counts, split, counts.length).sum(),
                                Arrays.stream(exposures, split, exposures.length)
                                        .sum(),
                                posterior.mostProbableYear(),
                                number(CountChange.dispersion(counts)));
        return answer(answers, outcome(posterior), notes(posterior, byYear.size(), rates), read);
    }

    private static List<Figure> answer(Answers answers, Outcome outcome, List<String> notes, Provenance provenance) {
        SortedSet<?> members = new TreeSet<>(answers.membersAsked());
        return answers.wantsUnion()
                ? List.of(answers.unionFigure(
                        outcome, Optional.of(new MemberCount(members.size(), members.size())), notes, provenance))
                : List.of();
    }

    private static Optional<Missing> unfit(int[] years) {
        if (years.length < FEWEST_YEARS) {
            return Optional.of(new Missing(
                    Gap.TOO_FEW,
                    "%d years have a value; at least %d are needed, as in --years 1995..2015"
                            .formatted(years.length, FEWEST_YEARS)));
        }
        return years[years.length - 1] - years[0] + 1 == years.length
                ? Optional.empty()
                : Optional.of(new Missing(
                        Gap.NOT_REPORTED,
                        "there are years without a value between %d and %d; ask for years in a row"
                                .formatted(years[0], years[years.length - 1])));
    }

    private static Outcome outcome(ChangePosterior posterior) {
        if (posterior.none() >= posterior.change()) {
            return Answers.missing(
                    Gap.NOT_APPLICABLE,
                    "no change is the more probable, %s; if there was one, most probably in %d"
                            .formatted(number(posterior.none()), posterior.mostProbableYear()));
        }
        SortedSet<Integer> years = posterior.credibleYears(LEVEL_PERCENT);
        return Answers.value(
                posterior.mostProbableYear(),
                new Uncertainty.Interval(
                        years.first(),
                        years.last(),
                        LEVEL_PERCENT,
                        "first and last of %d credible years, if there was a change".formatted(years.size())));
    }

    private static List<String> notes(ChangePosterior posterior, int years, String levels) {
        String masses = posterior.byYear().entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .limit(SHOWN_YEARS)
                .map(year -> "%d %s".formatted(year.getKey(), number(year.getValue())))
                .collect(Collectors.joining(", "));
        return List.of("Posterior over %d years: no change %s; first year after it: %s; %s."
                .formatted(years, number(posterior.none()), masses, levels));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
