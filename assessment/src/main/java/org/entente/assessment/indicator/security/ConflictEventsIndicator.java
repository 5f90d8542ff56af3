package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.event.EventTally;
import org.entente.core.event.Quadrant;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.data.library.Topic;
import org.entente.models.measure.event.ConflictShareOfEvents;

/// What the news report that members do to each other: how much of it is conflict.
final class ConflictEventsIndicator implements Indicator {
    private final Kind kind;

    ConflictEventsIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Who coded the events.
    enum Kind {
        GDELT(
                "conflict-events-gdelt",
                Topic.GDELT,
                Sources.GDELT,
                "GDELT (Leetaru and Schrodt 2013, ISA Annual Convention)"),
        ICEWS("conflict-events-icews", Topic.ICEWS, Sources.ICEWS, "ICEWS (Boschee et al. 2015, Harvard Dataverse)");

        private final String id;
        private final Topic<List<EventTally>> topic;
        private final String source;
        private final String words;

        Kind(String id, Topic<List<EventTally>> topic, String source, String words) {
            this.id = id;
            this.topic = topic;
            this.source = source;
            this.words = words;
        }
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                "share of conflict in reported events between members",
                Dimension.SECURITY,
                Unit.SHARE,
                "Events between members on 1 July that are conflict in words or deeds (CAMEO roots 09 to 20), over all events"
                        + " between them in the year, as coded from news by "
                        + kind.words
                        + "; one for each article, pair of actors, code and day. Volume follows the attention of the"
                        + " press, so the share is of the pair's own events. The interval takes events to be independent,"
                        + " which makes it too narrow. At least %d events.".formatted(ConflictShareOfEvents.FEWEST),
                kind.source,
                false,
                true,
                true,
                List.of(Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().find(kind.topic), (holding, year) -> {
            SortedSet<StateId> members = answers.membersIn(year);
            ConflictShareOfEvents.Result result = ConflictShareOfEvents.measure(holding.records(), members, year);
            long events =
                    result.volume().values().stream().mapToLong(Long::longValue).sum();
            var provenance = answers.derived(holding.observed("events of %d between members".formatted(year), events));
            return answers.unionThenMembers(
                    result.outcome(),
                    result.members(),
                    () -> place(question, holding.records(), result, members, year),
                    notes(result, events),
                    result.byMember(),
                    provenance);
        });
    }

    private static List<String> notes(ConflictShareOfEvents.Result result, long events) {
        List<String> notes = new ArrayList<>();
        notes.add("%d events: %s."
                .formatted(
                        events,
                        result.volume().entrySet().stream()
                                .map(entry -> "%d of %s".formatted(entry.getValue(), words(entry.getKey())))
                                .collect(Collectors.joining(", "))));
        result.meanGoldstein()
                .ifPresent(mean -> notes.add(String.format(Locale.ROOT, "Mean Goldstein score %.2f.", mean)));
        return notes;
    }

    private static String words(Quadrant quadrant) {
        return quadrant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Optional<Placebo> place(
            Question question,
            List<EventTally> tallies,
            ConflictShareOfEvents.Result result,
            SortedSet<StateId> members,
            int year) {
        List<EventTally> ofYear =
                tallies.stream().filter(tally -> tally.year() == year).toList();
        SortedSet<StateId> all = new TreeSet<>(members);
        ofYear.forEach(tally -> all.addAll(List.of(tally.from(), tally.to())));
        List<StateId> pool = List.copyOf(all);
        double[][] events = new double[pool.size()][pool.size()];
        double[][] conflict = new double[pool.size()][pool.size()];
        for (EventTally tally : ofYear) {
            int from = pool.indexOf(tally.from());
            int to = pool.indexOf(tally.to());
            events[from][to] += tally.events();
            conflict[from][to] += tally.quadrant().isConflict() ? tally.events() : 0;
        }
        return new Nulls(question, id()).place(result.outcome(), members, pool, year, bloc -> {
            double volume = sum(bloc, events);
            return volume < ConflictShareOfEvents.FEWEST ? Double.NaN : sum(bloc, conflict) / volume;
        });
    }

    private static double sum(int[] bloc, double[][] pairs) {
        double sum = 0;
        for (int i : bloc) {
            for (int j : bloc) {
                sum += i == j ? 0 : pairs[i][j];
            }
        }
        return sum;
    }
}
