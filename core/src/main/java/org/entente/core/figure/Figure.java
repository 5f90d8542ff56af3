package org.entente.core.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.provenance.Provenance;

/// One publishable number with unit, interval and provenance, or the reason why there is none.
///
/// @param label what the figure says, in words
/// @param members how many members have data behind it; empty for a figure about a single state
/// @param placebo where it stands among random blocs; empty where no null was drawn
/// @param notes what a reader must know beside the number: drops, predecessors, leader
public record Figure(
        FigureId id,
        String label,
        Outcome outcome,
        Unit unit,
        Optional<MemberCount> members,
        Optional<Placebo> placebo,
        List<String> notes,
        Provenance provenance) {
    public Figure {
        notes = List.copyOf(notes);
    }

    /// A figure without a null.
    public Figure(
            FigureId id,
            String label,
            Outcome outcome,
            Unit unit,
            Optional<MemberCount> members,
            List<String> notes,
            Provenance provenance) {
        this(id, label, outcome, unit, members, Optional.empty(), notes, provenance);
    }

    /// The same figure with its place among random blocs.
    public Figure with(Placebo among) {
        return new Figure(id, label, outcome, unit, members, Optional.of(among), notes, provenance);
    }

    public OptionalDouble value() {
        return outcome instanceof Value value ? OptionalDouble.of(value.value()) : OptionalDouble.empty();
    }

    public Optional<Missing> missing() {
        return outcome instanceof Missing missing ? Optional.of(missing) : Optional.empty();
    }

    public Optional<Uncertainty.Interval> interval() {
        return outcome instanceof Value(double _, Uncertainty.Interval interval)
                ? Optional.of(interval)
                : Optional.empty();
    }

    public Provenance.Evidence evidence() {
        return provenance.evidence();
    }
}
