package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.PairMean;
import org.entente.models.measure.vote.VotingAgreement;
import org.entente.numerics.sampling.Resampling;

/// How far the leader votes from the others, and whether it moves away.
final class LeaderDriftIndicator implements Indicator {
    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("one less leader-agreement, which has it");
    }

    @Override
    public Description description() {
        return new Description(
                "leader-drift",
                "voting distance of the leading member from the others",
                Dimension.VOTES,
                Unit.SHARE,
                "One less the leader's mean agreement with each other member, scored as voting-agreement; the notes have"
                        + " the distance of every year asked for and the change, for one year that from the year before."
                        + " Agreement of a year depends on its agenda, so a change is drift or another agenda: distances"
                        + " between ideal points (Bailey, Strezhnev and Voeten 2017) would part the two, and no source"
                        + " here has them.",
                Sources.VOTES,
                false,
                true,
                true,
                Stream.concat(Votes.OPTIONS.stream(), Stream.of(Leaders.OPTION)).toList());
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Votes.answer(answers, question, (holding, rollCalls) -> {
            Years years = answers.years();
            var leader =
                    Leaders.find(question.context(), answers.membersIn(years.last()), years.last(), question.options());
            if (leader.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
            }
            StateId lead = leader.get().state();
            PairMean mean = VotingAgreement.of(Votes.options(question.options()))
                    .measure(rollCalls, answers.union(), Votes.resampling(id(), question));
            SortedMap<StateId, Outcome> others = mean.withLeader(lead);
            SortedMap<Integer, PairMean> byYear = byYear(answers, question, holding);
            var provenance = answers.derived(
                    Votes.read(holding, years, mean.rollCalls(), mean.byMember().keySet()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                List<String> notes = new ArrayList<>(List.of(leader.get().how() + "."));
                notes.addAll(change(
                        byYear, ofYear -> Optional.ofNullable(ofYear.byMember().get(lead))));
                figures.add(answers.unionFigure(
                        distance(Optional.ofNullable(mean.byMember().get(lead)), lead),
                        Optional.of(count(others)),
                        notes,
                        provenance));
            }
            if (answers.wantsMembers()) {
                for (StateId member : answers.membersAsked()) {
                    Outcome outcome = member.equals(lead)
                            ? Answers.missing(Gap.NOT_APPLICABLE, "%s is the leader".formatted(member))
                            : distance(Optional.ofNullable(others.get(member)), member);
                    List<String> notes = member.equals(lead)
                            ? List.of()
                            : change(
                                    byYear,
                                    ofYear -> Optional.ofNullable(
                                            ofYear.withLeader(lead).get(member)));
                    figures.add(answers.memberFigure(member, outcome, notes, provenance));
                }
            }
            return figures;
        });
    }

    /// The single years of the period, from the year before where it is one year, as far as the source goes.
    private static SortedMap<Integer, PairMean> byYear(Answers answers, Question question, Holding<RollCalls> holding) {
        Years years = answers.years();
        int first = years.count() == 1 ? years.first() - 1 : years.first();
        SortedMap<Integer, PairMean> means = new TreeMap<>();
        String issue = question.options().get(Votes.ISSUE.name());
        for (int year = first; year <= years.last(); year++) {
            if (holding.covers().contains(Years.of(year))) {
                RollCalls ofYear = Votes.about(Votes.in(holding, Years.of(year)), issue);
                means.put(
                        year,
                        VotingAgreement.of(Votes.options(question.options()))
                                .measure(ofYear, answers.union(), Resampling.none()));
            }
        }
        return means;
    }

    /// The distance in each year that has one, and the change from the first of these to the last.
    private static List<String> change(
            SortedMap<Integer, PairMean> byYear, Function<PairMean, Optional<Outcome>> agreement) {
        SortedMap<Integer, Double> distances = new TreeMap<>();
        byYear.forEach((year, mean) -> agreement
                .apply(mean)
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .ifPresent(value -> distances.put(year, 1 - value.value())));
        if (distances.size() < 2) {
            return List.of();
        }
        int first = distances.firstKey();
        int last = distances.lastKey();
        double change = distances.getOrDefault(last, 0.0) - distances.getOrDefault(first, 0.0);
        String all = distances.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%d %.3f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(String.format(
                Locale.ROOT, "Distance by year: %s; change from %d to %d: %+.3f.", all, first, last, change));
    }

    private static Outcome distance(Optional<Outcome> agreement, StateId state) {
        return switch (agreement.orElseGet(
                () -> Answers.missing(Gap.NOT_REPORTED, "no votes of %s".formatted(state)))) {
            case Value(double value, Uncertainty.Interval range) ->
                Answers.value(
                        1 - value,
                        new Uncertainty.Interval(1 - range.high(), 1 - range.low(), range.level(), range.method()));
            case Value(double value, Uncertainty other) -> Answers.value(1 - value, other);
            case Outcome.Missing missing -> missing;
        };
    }

    private static MemberCount count(SortedMap<StateId, Outcome> others) {
        int withData =
                (int) others.values().stream().filter(Value.class::isInstance).count();
        return new MemberCount(withData, others.size());
    }
}
