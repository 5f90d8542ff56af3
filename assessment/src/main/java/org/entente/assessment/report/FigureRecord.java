package org.entente.assessment.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/// A figure as machines read it: the same fields in every command.
public final class FigureRecord {
    private static final List<String> COLUMNS = List.of(
            "subject",
            "id",
            "label",
            "period",
            "value",
            "gap",
            "unit",
            "low",
            "high",
            "level",
            "interval",
            "evidence",
            "members",
            "members_with_data",
            "percentile",
            "placebo_median",
            "placebo_low",
            "placebo_high",
            "placebo_draws",
            "placebo_pool",
            "placebo_rule",
            "sources",
            "notes");

    private FigureRecord() {}

    /// The object that JSON shows; keys sorted.
    public static Map<String, @Nullable Object> object(Figure figure) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        object.put("id", figure.id().toString());
        object.put("label", figure.label());
        object.put("subject", subject(figure));
        object.put("period", figure.id().period().toString());
        object.put("unit", figure.unit().symbol());
        object.put("evidence", figure.evidence().toString());
        object.put("sources", List.copyOf(sources(figure)));
        object.put("notes", figure.notes());
        figure.members().ifPresent(members -> {
            object.put("members", members.members());
            object.put("members_with_data", members.withData());
        });
        figure.placebo().ifPresent(placebo -> {
            object.put("percentile", placebo.percentile());
            object.put("placebo_median", placebo.median());
            object.put("placebo_low", placebo.low());
            object.put("placebo_high", placebo.high());
            object.put("placebo_draws", placebo.draws());
            object.put("placebo_pool", placebo.pool());
            object.put("placebo_rule", placebo.rule());
        });
        object.put("value", null);
        object.put("gap", null);
        switch (figure.outcome()) {
            case Missing missing -> {
                object.put("gap", missing.gap().toString());
                object.put("interval", missing.detail());
            }
            case Value(double value, Interval interval) -> {
                object.put("value", value);
                object.put("low", interval.low());
                object.put("high", interval.high());
                object.put("interval", interval.method());
                if (!interval.isRangeOverAssumptions()) {
                    object.put("level", interval.level());
                }
            }
            case Value(double value, None none) -> {
                object.put("value", value);
                object.put("interval", none.reason());
            }
        }
        return object;
    }

    /// The flat record that CSV shows: all columns, in one order, empty where a figure has none.
    public static Map<String, Object> flat(Figure figure) {
        Map<String, @Nullable Object> object = object(figure);
        Map<String, Object> flat = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            Object cell = object.get(column);
            flat.put(column, cell == null ? "" : cell instanceof List<?> list ? String.join(" ", strings(list)) : cell);
        }
        return flat;
    }

    /// The state or union that a figure is about, as a code.
    public static String subject(Figure figure) {
        return figure.id()
                .member()
                .map(state -> state.code())
                .orElse(figure.id().whom().toUpperCase(Locale.ROOT));
    }

    /// The sources whose files a figure was read from; of one that needs no file, the works its inputs cite, such as
    /// the catalogue.
    private static Set<String> sources(Figure figure) {
        Set<String> sources = new TreeSet<>();
        for (Snapshot snapshot : figure.provenance().snapshots()) {
            sources.add(snapshot.source());
        }
        if (sources.isEmpty() && figure.value().isPresent()) {
            figure.provenance()
                    .assumptions()
                    .forEach(assumed -> sources.add(assumed.citation().key()));
        }
        return sources;
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(Object::toString).toList();
    }
}
