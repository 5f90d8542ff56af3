package org.entente.data.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.figure.Gap;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.NameMatch;
import org.entente.data.csv.Sha256;
import org.entente.data.engine.Engine;
import org.entente.data.engine.EngineException;
import org.entente.data.intake.Candidate.Readable;
import org.entente.data.layout.ColumnSpec.Role;
import org.entente.data.layout.ColumnSpec.Type;
import org.entente.data.layout.Layout;
import org.entente.data.store.Manifest;
import org.entente.data.store.Manifest.ColumnFacts;
import org.entente.data.store.Manifest.Unmatched;
import org.entente.data.view.LongForm;
import org.entente.data.view.ResolvedStates;

/// Writes one table of a known layout as Parquet, checks every cell, and finds out what it covers.
final class TableImport {
    private static final int CHUNK = 100;

    private final Engine engine;
    private final Catalogue catalogue;
    private final Layout layout;
    private final String file;
    private final Readable readable;

    TableImport(Engine engine, Catalogue catalogue, Layout layout, String file, Readable readable) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.layout = layout;
        this.file = file;
        this.readable = readable;
    }

    /// @param member the member of an archive, or empty
    /// @param version the version that the user named, or empty
    /// @param parquet where the table goes
    /// @throws ProblemException with all problems of the file
    Manifest.Table run(String member, String version, Path parquet, Map<String, String> metadata) {
        List<ColumnPlan> plans = List.of();
        try {
            plans = ColumnPlan.of(engine, layout, readable.columns(), relation(List.of()));
            write(plans, parquet, metadata);
        } catch (EngineException e) {
            List<ColumnPlan> known = plans.isEmpty() ? declared() : plans;
            throw new Diagnosis(file, readable, known).report(e.reason());
        }
        String relation = Engine.parquet(List.of(parquet));
        String part = part(member, relation);
        LongForm table = LongForm.of(layout, relation, readable.names());
        long rows = engine.one("SELECT count(*) FROM " + relation, row -> row.getLong(1));
        if (rows == 0) {
            throw refused("ENT-4003", "there are no rows in the file", "Download the file again.");
        }
        Optional<String> year = table.year(part);
        Facts facts = facts(table, plans, year);
        if (facts.outOfRange > 0) {
            throw new Diagnosis(file, readable, plans)
                    .report("%d cells are outside the range of their column".formatted(facts.outOfRange));
        }
        refuseSecond(relation);
        Set<String> states = new TreeSet<>();
        List<Unmatched> unmatched = new ArrayList<>();
        for (Role role : List.of(Role.STATE, Role.STATE1, Role.STATE2)) {
            for (String column : layout.in(role)) {
                table.find(column).ifPresent(name -> resolve(table, name, year, states, unmatched));
            }
        }
        Years years = years(table, part);
        List<String> notes = new ArrayList<>(readable.notes());
        notes.addAll(layout.notes());
        return new Manifest.Table(
                layout.id(),
                layout.source(),
                version(version),
                part,
                member,
                parquet.getFileName().toString(),
                hash(parquet),
                rows,
                years.first,
                years.last,
                states.size(),
                facts.columns,
                unmatched,
                notes);
    }

    private List<ColumnPlan> declared() {
        return readable.columns().stream()
                .map(column -> new ColumnPlan(
                        column,
                        layout.columnOfTheFile(column.name()),
                        layout.columnOfTheFile(column.name()).type(),
                        layout.missingInFile(column.name())))
                .toList();
    }

    /// The file as the engine reads it.
    ///
    /// @param plans empty to read every cell of a text as text
    private String relation(List<ColumnPlan> plans) {
        if (!readable.isText()) {
            String relation = Engine.parquet(List.of(readable.text()));
            String texts = readable.names().stream()
                    .map(name -> "CAST(%s AS VARCHAR) AS %s".formatted(Engine.name(name), Engine.name(name)))
                    .collect(Collectors.joining(", "));
            return plans.isEmpty() ? "(SELECT %s FROM %s)".formatted(texts, relation) : relation;
        }
        Map<String, String> types = new LinkedHashMap<>();
        readable.names().forEach(name -> types.put(name, "VARCHAR"));
        plans.forEach(plan -> types.put(plan.name(), plan.readAs()));
        String columns = types.entrySet().stream()
                .map(entry -> "%s: '%s'".formatted(Engine.text(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        String quote = readable.quoted() ? "\"" : "";
        return ("read_csv(%s, columns = {%s}, auto_detect = false, header = false, skip = %d, delim = %s, quote = '%s',"
                        + " escape = '%s', nullstr = '', max_line_size = 16777216)")
                .formatted(
                        Engine.text(readable.text().toString()),
                        columns,
                        readable.skip(),
                        Engine.text(String.valueOf(readable.separator())),
                        quote,
                        quote);
    }

    private void write(List<ColumnPlan> plans, Path parquet, Map<String, String> metadata) {
        String columns = plans.stream().map(ColumnPlan::select).collect(Collectors.joining(", "));
        String whole = plans.stream()
                .map(ColumnPlan::isWhole)
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" AND "));
        String where = whole.isEmpty()
                ? ""
                : " WHERE CASE WHEN %s THEN true ELSE error('a cell holds no whole number') END".formatted(whole);
        String facts = metadata.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), Engine.text(entry.getValue())))
                .collect(Collectors.joining(", "));
        engine.execute("COPY (SELECT %s FROM %s%s) TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s})"
                .formatted(columns, relation(plans), where, Engine.text(parquet.toString()), facts));
    }

    private String part(String member, String relation) {
        if (layout.part().isEmpty()) {
            return "";
        }
        Layout.Part part = layout.part().get();
        if (!part.column().isEmpty()) {
            List<String> values = engine.list(
                    "SELECT DISTINCT CAST(%s AS VARCHAR) AS part FROM %s WHERE part IS NOT NULL ORDER BY part LIMIT 2"
                            .formatted(Engine.name(part.column()), relation),
                    row -> row.getString(1));
            if (values.size() > 1) {
                throw refused(
                        "ENT-4054",
                        "column %s holds several values (%s, ...)".formatted(part.column(), String.join(", ", values)),
                        "Files of this layout hold one each: split it, or download it again.");
            }
            return values.isEmpty() ? part.otherwise() : values.getFirst();
        }
        String name = member.isEmpty() ? file : member;
        Matcher matcher = Pattern.compile(part.file()).matcher(name);
        return matcher.find() ? matcher.group(1) : part.otherwise();
    }

    private String version(String asked) {
        if (!asked.isEmpty()) {
            return asked;
        }
        if (!layout.versionInName().isEmpty()) {
            Matcher matcher = Pattern.compile(layout.versionInName()).matcher(file);
            if (matcher.find()) {
                return IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .collect(Collectors.joining("."))
                        .replace('_', '.');
            }
        }
        return layout.version();
    }

    /// Counts what each column holds, in chunks so that wide tables pass too.
    private Facts facts(LongForm table, List<ColumnPlan> plans, Optional<String> year) {
        Map<String, ColumnPlan> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        plans.forEach(plan -> byName.put(plan.name(), plan));
        Facts facts = new Facts();
        List<String> columns = table.columns();
        for (int from = 0; from < columns.size(); from += CHUNK) {
            count(table, columns.subList(from, Math.min(columns.size(), from + CHUNK)), byName, year, facts);
        }
        return facts;
    }

    private void count(
            LongForm table, List<String> columns, Map<String, ColumnPlan> plans, Optional<String> year, Facts facts) {
        List<String> counts = new ArrayList<>();
        List<List<Gap>> reasons = new ArrayList<>();
        for (String column : columns) {
            String value = table.value(column);
            ColumnPlan plan = planOf(column, plans);
            counts.add("count(%s)".formatted(value));
            counts.add(year.map(y -> "min(%s) FILTER (%s IS NOT NULL)".formatted(y, value))
                    .orElse("NULL"));
            counts.add(year.map(y -> "max(%s) FILTER (%s IS NOT NULL)".formatted(y, value))
                    .orElse("NULL"));
            counts.add(outOfRange(value, plan));
            counts.add("count(*) - count(%s)".formatted(Engine.name(column)));
            List<Gap> gaps = layout.missingIn(column).values().stream()
                    .distinct()
                    .sorted()
                    .toList();
            reasons.add(gaps);
            gaps.forEach(gap -> counts.add("count(*) FILTER (%s IS NOT NULL AND %s = '%s')"
                    .formatted(Engine.name(column), table.gap(column), gap)));
        }
        engine.forEach("SELECT %s FROM (%s)".formatted(String.join(", ", counts), table.sql()), row -> {
            int at = 1;
            for (int i = 0; i < columns.size(); i++) {
                ColumnPlan plan = planOf(columns.get(i), plans);
                long values = row.getLong(at++);
                Integer first = row.getObject(at++) instanceof Number number ? number.intValue() : null;
                Integer last = row.getObject(at++) instanceof Number number ? number.intValue() : null;
                facts.outOfRange += row.getLong(at++);
                Map<String, Long> gaps = new TreeMap<>();
                long empty = row.getLong(at++);
                if (empty > 0) {
                    gaps.put(Gap.NOT_REPORTED.toString(), empty);
                }
                for (Gap gap : reasons.get(i)) {
                    long cells = row.getLong(at++);
                    if (cells > 0) {
                        gaps.merge(gap.toString(), cells, Long::sum);
                    }
                }
                facts.columns.add(new ColumnFacts(
                        columns.get(i),
                        plan.type().toString().toLowerCase(Locale.ROOT),
                        plan.column().label(),
                        values,
                        first,
                        last,
                        gaps,
                        plan.column().valueLabels()));
            }
        });
    }

    /// The plan of a column, or of the cells that a column of values was made from.
    private ColumnPlan planOf(String column, Map<String, ColumnPlan> plans) {
        ColumnPlan own = plans.get(column);
        if (own != null) {
            return own;
        }
        Type type = layout.column(column).type() == Type.TEXT ? Type.TEXT : Type.NUMBER;
        boolean isName = layout.unpivot().filter(u -> u.name().equals(column)).isPresent();
        return new ColumnPlan(
                org.entente.data.table.TableColumn.of(column),
                layout.column(column),
                isName ? Type.TEXT : type,
                layout.missingIn(column));
    }

    private static String outOfRange(String value, ColumnPlan plan) {
        if (!plan.isNumber() || !plan.hasRange()) {
            return "0";
        }
        List<String> wrong = new ArrayList<>();
        plan.spec().low().ifPresent(low -> wrong.add("(%s) < %s".formatted(value, low)));
        plan.spec().high().ifPresent(high -> wrong.add("(%s) > %s".formatted(value, high)));
        if (plan.type() == Type.NUMBER) {
            wrong.add("NOT isfinite(%s)".formatted(value));
        }
        return "count(*) FILTER (%s)".formatted(String.join(" OR ", wrong));
    }

    private void refuseSecond(String relation) {
        if (layout.key().isEmpty()) {
            return;
        }
        String key = layout.key().stream().map(Engine::name).collect(Collectors.joining(", "));
        List<String> twice = engine.list(
                "SELECT concat_ws(', ', %s), count(*) AS n FROM %s GROUP BY ALL HAVING n > 1 ORDER BY 1 LIMIT 10"
                        .formatted(
                                layout.key().stream()
                                        .map(name -> "%s || ' ' || CAST(%s AS VARCHAR)"
                                                .formatted(Engine.text(name), Engine.name(name)))
                                        .collect(Collectors.joining(", ")),
                                "(SELECT %s FROM %s)".formatted(key, relation)),
                row -> "%s (%d times)".formatted(row.getString(1), row.getLong(2)));
        if (!twice.isEmpty()) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    twice.stream()
                            .map(what -> Problem.of(
                                            "ENT-4055",
                                            "a row appears more than once: %s".formatted(what),
                                            "It is not clear which one is meant.",
                                            "Download the file again, or keep one of the rows.")
                                    .at(Place.of(file)))
                            .toList());
        }
    }

    private void resolve(
            LongForm table, String column, Optional<String> year, Set<String> states, List<Unmatched> unmatched) {
        Map<String, Unmatched> byName = new TreeMap<>();
        for (ResolvedStates.Entry entry :
                ResolvedStates.of(engine, catalogue, table, column, year).entries()) {
            if (entry.rows() == 0) {
                continue;
            }
            Integer at = entry.year().isPresent() ? entry.year().getAsInt() : null;
            switch (entry.match()) {
                case NameMatch.Found found -> states.add(found.state().code());
                case NameMatch.LeftOut(String reason) ->
                    byName.merge(
                            entry.text(),
                            new Unmatched(column, entry.text(), entry.rows(), at, at, reason),
                            TableImport::both);
                case NameMatch.Unknown() ->
                    byName.merge(
                            entry.text(),
                            new Unmatched(column, entry.text(), entry.rows(), at, at, ""),
                            TableImport::both);
            }
        }
        unmatched.addAll(byName.values());
    }

    private static Unmatched both(Unmatched a, Unmatched b) {
        Integer first =
                a.first() == null || b.first() == null ? a.first() : Integer.valueOf(Math.min(a.first(), b.first()));
        Integer last = a.last() == null || b.last() == null ? a.last() : Integer.valueOf(Math.max(a.last(), b.last()));
        return new Unmatched(a.column(), a.name(), a.rows() + b.rows(), first, last, a.reason());
    }

    private Years years(LongForm table, String part) {
        Optional<String> first = table.year(part);
        Optional<String> last = table.lastYear(part);
        if (first.isEmpty() || last.isEmpty()) {
            return new Years(null, null);
        }
        return engine.one(
                "SELECT min(%s), greatest(max(%s), max(%s)) FROM (%s)"
                        .formatted(first.get(), first.get(), last.get(), table.sql()),
                row -> new Years(
                        row.getObject(1) instanceof Number number ? number.intValue() : null,
                        row.getObject(2) instanceof Number number ? number.intValue() : null));
    }

    private ProblemException refused(String code, String what, String next) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(code, what, "Nothing of it is used.", next).at(Place.of(file)));
    }

    private static String hash(Path parquet) {
        try {
            return Sha256.of(parquet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Years(
            @org.jspecify.annotations.Nullable Integer first,
            @org.jspecify.annotations.Nullable Integer last) {}

    /// What was counted.
    private static final class Facts {
        private final List<ColumnFacts> columns = new ArrayList<>();
        private long outOfRange;
    }
}
