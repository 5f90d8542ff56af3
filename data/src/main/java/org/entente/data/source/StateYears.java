package org.entente.data.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.Column;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Snapshot;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// Columns by state and year as read from a file, before they have a provenance.
public final class StateYears {
    private final SortedMap<String, Draft> columns = new TreeMap<>();

    /// Declares a column; declaring it again changes nothing.
    public void column(String name, String label, Unit unit) {
        columns.computeIfAbsent(name, _ -> new Draft(label, unit, new HashMap<>()));
    }

    /// Sets a value.
    ///
    /// @return whether the cell was free
    public boolean put(String column, StateId state, int year, double value) {
        Draft draft = columns.get(column);
        if (draft == null) {
            throw new IllegalArgumentException("column '%s' is not declared".formatted(column));
        }
        return draft.values.putIfAbsent(new StateYear(state, year), value) == null;
    }

    public SortedMap<String, Map<StateYear, Double>> values() {
        SortedMap<String, Map<StateYear, Double>> values = new TreeMap<>();
        columns.forEach((name, draft) -> values.put(name, Map.copyOf(draft.values)));
        return values;
    }

    /// First and last year with a value in a column, if it has any.
    public Optional<Years> years(String column) {
        Draft draft = columns.get(column);
        return draft == null || draft.values.isEmpty() ? Optional.empty() : Optional.of(draft.years());
    }

    /// First and last year with a value in any column, if there is one.
    public Optional<Years> years() {
        return columns.keySet().stream().flatMap(name -> years(name).stream()).reduce(Years::spanning);
    }

    /// Adds the columns that have values to a panel, each as observed in a snapshot.
    public void addTo(Panel.Builder panel, Snapshot snapshot) {
        columns.forEach((name, draft) -> {
            if (!draft.values.isEmpty()) {
                Observed observed = new Observed(snapshot, "column " + name, draft.values.size());
                panel.add(new Column(name, draft.label, draft.unit, draft.years(), observed), draft.values);
            }
        });
    }

    private record Draft(String label, Unit unit, Map<StateYear, Double> values) {
        Years years() {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (StateYear cell : values.keySet()) {
                first = Math.min(first, cell.year());
                last = Math.max(last, cell.year());
            }
            return new Years(first, last);
        }
    }
}
