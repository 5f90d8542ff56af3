package org.entente.data.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.entente.data.layout.Layout;
import org.entente.data.store.Manifest;
import org.entente.data.store.Manifest.Unmatched;
import org.entente.data.view.LongForm;
import org.entente.data.view.ResolvedStates;

/// Writes one table of a known layout as Parquet, checks every cell, and finds out what it covers.
final class TableImport {
    /// A row of the widest tables, with all its texts.
    private static final int LONGEST_LINE = 1 << 24;

    /// Read at a time. The engine would take sixteen of the longest lines, which costs an eighth of the import in
    /// fresh memory alone and keeps its threads waiting for the first piece.
    private static final int PIECE = LONGEST_LINE + (1 << 20);

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
        try {
            if (hasLostDigits(parquet)) {
                throw new Diagnosis(file, readable, plans).report("a whole number has more than fifteen digits");
            }
            return written(plans, member, version, parquet);
        } catch (EngineException e) {
            throw new Diagnosis(file, readable, plans).report(e.reason());
        }
    }

    /// Checks the table that was written, and says what it holds.
    private Manifest.Table written(List<ColumnPlan> plans, String member, String version, Path parquet) {
        String relation = Engine.parquet(List.of(parquet));
        String part = part(member, relation);
        LongForm table = LongForm.of(layout, relation, readable.names());
        long rows = engine.one("SELECT count(*) FROM " + relation, row -> row.getLong(1));
        if (rows == 0) {
            throw refused("ENT-4003", "there are no rows in the file", "Download the file again.");
        }
        Optional<String> year = table.year(part);
        String eachOnce = layout.repeats() ? "(SELECT DISTINCT * FROM %s)".formatted(relation) : relation;
        BackgroundTask<List<Problem>> keys = BackgroundTask.start(() -> {
            try (Engine beside = engine.beside()) {
                return new KeyCheck(beside, eachOnce, layout.key()).problems(file);
            }
        });
        TableFacts facts =
                TableFacts.of(engine, table, plans, Engine.text(parquet.toString()), year, table.lastYear(part));
        if (facts.outOfRange() > 0) {
            throw new Diagnosis(file, readable, plans)
                    .report("%d cells are outside the range of their column".formatted(facts.outOfRange()));
        }
        Set<String> states = new TreeSet<>();
        List<Unmatched> unmatched = new ArrayList<>();
        for (Role role : List.of(Role.STATE, Role.STATE1, Role.STATE2)) {
            for (String column : layout.in(role)) {
                table.find(column).ifPresent(name -> resolve(table, name, year, states, unmatched));
            }
        }
        List<Problem> twice = keys.get();
        if (!twice.isEmpty()) {
            throw new ProblemException(Kind.INVALID_FILE, twice);
        }
        List<String> notes = new ArrayList<>(readable.notes());
        notes.addAll(layout.notes());
        long repeated = rows - engine.one("SELECT count(*) FROM " + eachOnce, row -> row.getLong(1));
        if (repeated > 0) {
            notes.add("Rows that repeat another in all columns: %d.".formatted(repeated));
        }
        return new Manifest.Table(
                layout.id(),
                layout.source(),
                version(version),
                part,
                member,
                parquet.getFileName().toString(),
                hash(parquet),
                rows,
                facts.first(),
                facts.last(),
                states.size(),
                facts.columns(),
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
                        + " escape = '%s', nullstr = '', compression = 'none', hive_partitioning = false, max_line_size = %d, buffer_size = %d)")
                .formatted(
                        Engine.text(readable.text().toString()),
                        columns,
                        readable.skip(),
                        Engine.text(String.valueOf(readable.separator())),
                        quote,
                        quote,
                        LONGEST_LINE,
                        PIECE);
    }

    /// Without dictionaries, and with the encodings of the format's second version: measured on trade flows,
    /// dictionaries take a fifth of the time and make the file larger, and differences of whole numbers and the
    /// bytes of decimals side by side pack faster and to less.
    private void write(List<ColumnPlan> plans, Path parquet, Map<String, String> metadata) {
        String columns = plans.stream().map(ColumnPlan::select).collect(Collectors.joining(", "));
        String altered = plans.stream()
                .map(ColumnPlan::isAltered)
                .filter(condition -> !condition.isEmpty())
                .map(condition -> "(" + condition + ")")
                .collect(Collectors.joining(" OR "));
        String where = altered.isEmpty()
                ? ""
                : " WHERE CASE WHEN %s THEN error('a cell holds no whole number or no day') ELSE true END"
                        .formatted(altered);
        String facts = metadata.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), Engine.text(entry.getValue())))
                .collect(Collectors.joining(", "));
        engine.execute(
                "COPY (SELECT %s FROM %s%s) TO %s (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION 'V2', DICTIONARY_SIZE_LIMIT 1, KV_METADATA {%s})"
                        .formatted(columns, relation(plans), where, Engine.text(parquet.toString()), facts));
    }

    /// Whether there are whole numbers of which digits beyond the fifteenth were lost; the Parquet file says
    /// itself how large its numbers are.
    private boolean hasLostDigits(Path parquet) {
        String largest = "greatest(abs(TRY_CAST(stats_min AS DOUBLE)), abs(TRY_CAST(stats_max AS DOUBLE)))";
        return engine.one(
                "SELECT count(*) > 0 FROM parquet_metadata(%s) WHERE type = 'INT64' AND %s >= 9e15"
                        .formatted(Engine.text(parquet.toString()), largest),
                row -> row.getBoolean(1));
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
}
