package org.entente.data.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.data.engine.Engine;

/// Whether every row of a table has a key of its own.
///
/// Providers sort their files, so it is mostly enough to see that each key is greater than the one before; that
/// takes a sixth of the time of grouping. Where it is not so, the keys are grouped.
///
/// @param relation the table in SQL
/// @param stretches the table again, in SQL, in pieces that are looked at side by side; each begins with the last row
/// of
///     the one before, so that keys that increase in every stretch increase throughout
record KeyCheck(Engine engine, String relation, List<String> stretches, List<String> key) {
    private static final int SHOWN = 10;

    /// Tables with fewer rows are not worth a second thread.
    private static final long MANY = 200_000;

    KeyCheck {
        stretches = List.copyOf(stretches);
        key = List.copyOf(key);
    }

    KeyCheck(Engine engine, String relation, List<String> key) {
        this(engine, relation, List.of(relation), key);
    }

    /// The keys of a file.
    ///
    /// @param rows as many as it has
    static KeyCheck ofFile(Engine engine, Path parquet, long rows, List<String> key) {
        String relation = Engine.parquet(List.of(parquet));
        if (rows < MANY) {
            return new KeyCheck(engine, relation, key);
        }
        return new KeyCheck(engine, relation, stretches(parquet, rows / 2), key);
    }

    /// @param middle the number of a row, counted from 0, at which the second stretch begins
    static List<String> stretches(Path parquet, long middle) {
        String numbered =
                "(SELECT * FROM read_parquet(%s, file_row_number = true, hive_partitioning = false) WHERE file_row_number %s %d)";
        String file = Engine.text(parquet.toString());
        return List.of(numbered.formatted(file, "<=", middle), numbered.formatted(file, ">=", middle));
    }

    /// The problems, one a key that appears more than once.
    List<Problem> problems(String file) {
        if (key.isEmpty() || isIncreasing()) {
            return List.of();
        }
        String columns = key.stream().map(Engine::name).collect(Collectors.joining(", "));
        // Notes below a table have none of the key.
        String isThere =
                key.stream().map(name -> Engine.name(name) + " IS NOT NULL").collect(Collectors.joining(" OR "));
        String shown = key.stream()
                .map(name -> "%s || ' ' || CAST(%s AS VARCHAR)".formatted(Engine.text(name), Engine.name(name)))
                .collect(Collectors.joining(", "));
        return engine.list(
                "SELECT concat_ws(', ', %s), n FROM (SELECT %s, count(*) AS n FROM %s WHERE %s GROUP BY ALL HAVING n > 1) ORDER BY 1 LIMIT %d"
                        .formatted(shown, columns, relation, isThere, SHOWN),
                row -> Problem.of(
                                "ENT-4055",
                                "a row appears %d times: %s".formatted(row.getLong(2), row.getString(1)),
                                "It is not clear which one is meant.",
                                "Download the file again, or keep one of the rows.")
                        .at(Place.of(file)));
    }

    private boolean isIncreasing() {
        List<BackgroundTask<Boolean>> others = stretches.stream()
                .skip(1)
                .map(stretch -> BackgroundTask.start(() -> {
                    try (Engine beside = engine.beside()) {
                        return isIncreasing(beside, stretch);
                    }
                }))
                .toList();
        boolean isFirst = isIncreasing(engine, stretches.getFirst());
        return others.stream().map(BackgroundTask::get).reduce(isFirst, Boolean::logicalAnd);
    }

    private boolean isIncreasing(Engine engine, String stretch) {
        List<String> now = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String column = Engine.name(key.get(i));
            now.add("k" + i);
            before.add("b" + i);
            selected.add("%s AS k%d, lag(%s) OVER () AS b%d".formatted(column, i, column, i));
        }
        String greater = "false";
        for (int i = key.size() - 1; i >= 0; i--) {
            greater = "(%s > %s OR (%s = %s AND %s))"
                    .formatted(now.get(i), before.get(i), now.get(i), before.get(i), greater);
        }
        String anyEmpty = now.stream().map(name -> name + " IS NULL").collect(Collectors.joining(" OR "));
        // The first row has none before it; a later row whose key is empty in part is left to the grouping.
        return engine.one(
                "SELECT count(*) FILTER (NOT coalesce(%s, false)) <= 1 AND count(*) FILTER (%s) = 0 FROM (SELECT %s FROM %s)"
                        .formatted(greater, anyEmpty, String.join(", ", selected), stretch),
                row -> row.getBoolean(1));
    }
}
