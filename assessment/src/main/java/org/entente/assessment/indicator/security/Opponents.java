package org.entente.assessment.indicator.security;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.core.dispute.Dispute;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;
import org.entente.models.measure.conflict.DisputesBetweenMembers.Counted;

/// Which disputes or wars a rate counted, in words, and where disputes are found.
final class Opponents {
    private Opponents() {}

    /// `2 disputes in 90 dyad-years: 4639 RUS against KAZ (2013, use).`
    ///
    /// @param name what stands before the two sides
    static String sentence(
            String noun, List<Counted> shown, int exposure, Function<Counted, String> name, boolean withLevel) {
        String which = shown.stream()
                .map(one -> describe(one, name.apply(one), withLevel))
                .collect(Collectors.joining("; "));
        return "%d %s in %d dyad-years%s"
                .formatted(
                        shown.size(),
                        shown.size() == 1 ? noun : noun + "s",
                        exposure,
                        shown.isEmpty() ? "." : ": " + which + ".");
    }

    private static String describe(Counted one, String name, boolean withLevel) {
        int first = one.years().first();
        int last = one.years().last();
        return "%s %s against %s (%s%s)"
                .formatted(
                        name,
                        codes(one.sideA()),
                        codes(one.sideB()),
                        first == last ? Integer.toString(first) : first + ".." + last,
                        withLevel ? ", " + one.hostility() : "");
    }

    static String codes(SortedSet<StateId> states) {
        return states.stream().map(StateId::code).collect(Collectors.joining("+"));
    }

    /// The topic of a source of disputes.
    static java.util.Optional<Holding<List<Dispute>>> disputes(Library library, String source) {
        return library.find(source.equals("gml") ? Topic.DISPUTES_GML : Topic.DISPUTES);
    }

    static long during(Holding<List<Dispute>> holding, Years years) {
        return holding.records().stream()
                .filter(dispute -> dispute.participants().stream()
                        .anyMatch(state -> state.start().year() <= years.last()
                                && state.end().year() >= years.first()))
                .count();
    }
}
