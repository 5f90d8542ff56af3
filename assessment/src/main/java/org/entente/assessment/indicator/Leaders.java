package org.entente.assessment.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Subjects;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;

/// Who leads a union: by default the member with the largest GDP that year, in constant 2015 US dollars.
public final class Leaders {
    /// The choice of the leader, as every indicator that needs one offers it.
    public static final OptionSpec OPTION =
            OptionSpec.free("leader", "largest-gdp", "the leading member: largest-gdp, or a state such as rus");

    static final String COLUMN = "gdp-2015usd";

    private Leaders() {}

    /// The leader among the members in a year.
    ///
    /// Where GDP does not reach the year, that of the nearest year it covers decides; the note says so.
    ///
    /// @return empty if no member has GDP data, or the chosen leader is not a member
    public static Optional<Leader> find(Context context, SortedSet<StateId> members, int year, Options options) {
        String choice = options.get("leader");
        if (!choice.equals("largest-gdp")) {
            StateId chosen = new Subjects(context.catalogue()).state(choice);
            return members.contains(chosen)
                    ? Optional.of(new Leader(chosen, "leader by choice: " + chosen))
                    : Optional.empty();
        }
        Optional<Holding<Panel>> holding = context.library().economies();
        if (holding.isEmpty() || holding.get().records().findColumn(COLUMN).isEmpty()) {
            return Optional.empty();
        }
        Panel panel = holding.get().records();
        Years covers = panel.column(COLUMN).covers();
        int asked = Math.clamp(year, covers.first(), covers.last());
        List<StateId> known = members.stream()
                .filter(member -> panel.value(COLUMN, member, asked).isPresent())
                .toList();
        String among = known.size() == members.size()
                ? ""
                : " (known for %d of %d members)".formatted(known.size(), members.size());
        return known.stream()
                .max(Comparator.comparingDouble(
                        member -> panel.value(COLUMN, member, asked).orElse(0)))
                .map(leader -> new Leader(
                        leader, "leader: %s, the member with the largest GDP in %d%s".formatted(leader, asked, among)));
    }

    /// The leading member and how it was chosen.
    public record Leader(StateId state, String how) {}
}
