package org.entente.data.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<ColumnPlan> plans = write(parquet, metadata);
        try {
            if (hasLostDigits(parquet)) {
                throw new Diagnosis(file, readable, plans).report("a whole number has more than fifteen digits");
            }
            return written(plans, member, version, parquet);
        } catch (EngineException e) {
            throw new Diagnosis(file, readable, plans).report(e.reason());
        }
    }

    /// Writes the table; while that goes on it is found out what the text holds. If that is records longer than
    /// usual, or another number than came out, it is written again.
    ///
    /// @return how its columns were read
    private List<ColumnPlan> write(Path parquet, Map<String, String> metadata) {
        BackgroundTask<Optional<TextRecords>> held = BackgroundTask.start(
                () -> readable.isText() ? Optional.of(TextRecords.of(readable)) : Optional.empty());
        Written usual = write(new Relation(readable, Relation.USUAL), parquet, metadata);
        Optional<TextRecords> records = held.get();
        boolean isBelieved = records.map(text -> text.longest() <= Relation.USUAL && usual.mayBe(text))
                .orElse(true);
        Written written = isBelieved ? usual : write(new Relation(readable, Relation.LONGEST), parquet, metadata);
        boolean isLost = records.isPresent() && !(written.refusal().isEmpty() && written.mayBe(records.get()));
        if (isLost && records.get().longest() > Relation.LONGEST) {
            throw Diagnosis.tooLong(file, records.get().longest());
        }
        if (written.refusal().isPresent()) {
            List<ColumnPlan> known = written.plans().isEmpty() ? declared() : written.plans();
            throw new Diagnosis(file, readable, known).report(written.refusal().get());
        }
        if (records.isPresent() && !written.mayBe(records.get())) {
            throw new Diagnosis(file, readable, written.plans())
                    .report("its lines make %d rows, and %d were read: a quotation mark may be missing"
                            .formatted(records.get().rows(), written.rows()));
        }
        return written.plans();
    }

    private Written write(Relation relation, Path parquet, Map<String, String> metadata) {
        List<ColumnPlan> plans = List.of();
        try {
            plans = ColumnPlan.of(engine, layout, readable.columns(), relation.ofTexts());
            write(plans, relation.of(plans), parquet, metadata);
            return new Written(plans, rows(parquet), Optional.empty());
        } catch (EngineException e) {
            return new Written(plans, 0, Optional.of(e.reason()));
        }
    }

    private long rows(Path parquet) {
        return engine.one("SELECT count(*) FROM " + Engine.parquet(List.of(parquet)), row -> row.getLong(1));
    }

    /// @param plans of the columns, as far as the engine came
    /// @param refusal what the engine said, if it refused the file
    private record Written(List<ColumnPlan> plans, long rows, Optional<String> refusal) {
        /// Whether nothing of a text was lost, nor anything doubled, as far as the number of rows tells.
        boolean mayBe(TextRecords text) {
            return refusal.isPresent() || rows == text.rows();
        }
    }

    /// Checks the table that was written, and says what it holds.
    private Manifest.Table written(List<ColumnPlan> plans, String member, String version, Path parquet) {
        String relation = Engine.parquet(List.of(parquet));
        String part = part(member, relation);
        LongForm table = LongForm.of(layout, relation, readable.names());
        long rows = rows(parquet);
        if (rows == 0) {
            throw refused("ENT-4003", "there are no rows in the file", "Download the file again.");
        }
        Optional<String> year = table.year(part);
        String eachOnce = layout.repeats() ? "(SELECT DISTINCT * FROM %s)".formatted(relation) : relation;
        BackgroundTask<List<Problem>> keys = BackgroundTask.start(() -> {
            try (Engine beside = engine.beside()) {
                return keys(beside, eachOnce, parquet, rows).problems(file);
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

    /// A file can be looked at in stretches where its rows are those of the table, and none of its columns has the name
    /// that the engine gives to the numbers of rows.
    private KeyCheck keys(Engine beside, String eachOnce, Path parquet, long rows) {
        boolean isWhole = layout.repeats() || readable.names().stream().anyMatch("file_row_number"::equalsIgnoreCase);
        return isWhole
                ? new KeyCheck(beside, eachOnce, layout.key())
                : KeyCheck.ofFile(beside, parquet, rows, layout.key());
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

    /// Without dictionaries, and with the encodings of the format's second version: measured on trade flows,
    /// dictionaries take a fifth of the time and make the file larger, and differences of whole numbers and the
    /// bytes of decimals side by side pack faster and to less.
    private void write(List<ColumnPlan> plans, String relation, Path parquet, Map<String, String> metadata) {
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
                        .formatted(columns, relation, where, Engine.text(parquet.toString()), facts));
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
