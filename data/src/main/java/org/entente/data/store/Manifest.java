package org.entente.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a snapshot holds, as its `manifest.json` says it.
///
/// @param format the version of this description
/// @param program the version of Entente that made the snapshot
/// @param file the name of the provider's file
/// @param sha256 hash of the provider's file as it was given, lower-case hex
/// @param bytes its size
/// @param added the moment at which it was added, ISO 8601 in UTC
/// @param origin the address that it was fetched from, or empty
/// @param tables what was read from it
/// @param notes what was left aside, one sentence each
public record Manifest(
        int format,
        String program,
        String file,
        String sha256,
        long bytes,
        String added,
        String origin,
        List<Table> tables,
        List<String> notes) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Manifest {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    public static Manifest of(
            String program,
            String file,
            String sha256,
            long bytes,
            String added,
            String origin,
            List<Table> tables,
            List<String> notes) {
        return new Manifest(FORMAT, program, file, sha256, bytes, added, origin, tables, notes);
    }

    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException | JacksonException e) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    Problem.of(
                                    "ENT-4060",
                                    "the manifest of a snapshot cannot be read (%s)".formatted(reason(e)),
                                    "It is not known what the snapshot holds.",
                                    "Remove its folder %s and add the file again.".formatted(folder))
                            .at(Place.of(file.toString())));
        }
    }

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /// One table of a snapshot.
    ///
    /// @param layout the id of the layout
    /// @param source the id of the source
    /// @param version the provider's version
    /// @param part what tells it from others of its layout, or empty
    /// @param member the file inside an archive, or empty
    /// @param parquet the name of the table's file in the snapshot
    /// @param sha256 hash of the table's file
    /// @param rows rows as published
    /// @param first first year with rows, null where rows have no year
    /// @param last last year with rows
    /// @param states how many states of the catalogue it knows
    /// @param columns facts about each column, in the order of the file
    /// @param unmatched names of states that stand for none, with the reason where one was reviewed
    /// @param notes what was left out or changed on the way in, one sentence each
    public record Table(
            String layout,
            String source,
            String version,
            String part,
            String member,
            String parquet,
            String sha256,
            long rows,
            @Nullable Integer first,
            @Nullable Integer last,
            int states,
            List<ColumnFacts> columns,
            List<Unmatched> unmatched,
            List<String> notes) {
        public Table {
            columns = List.copyOf(columns);
            unmatched = List.copyOf(unmatched);
            notes = new ArrayList<>(notes);
        }

        /// The names that nobody has reviewed.
        public List<Unmatched> unknown() {
            return unmatched.stream().filter(name -> name.reason().isEmpty()).toList();
        }
    }

    /// What a column holds.
    ///
    /// @param type as stored: `integer`, `number`, `text` or `date`
    /// @param label what the file itself says that it is, or empty
    /// @param values rows with a value
    /// @param first first year with a value, null where rows have no year
    /// @param last last year with a value
    /// @param gaps rows without one, by reason
    /// @param valueLabels what the file itself says that single values mean
    public record ColumnFacts(
            String name,
            String type,
            String label,
            long values,
            @Nullable Integer first,
            @Nullable Integer last,
            Map<String, Long> gaps,
            Map<String, String> valueLabels) {}

    /// A name or code that stands for no state of the catalogue.
    ///
    /// @param name as in the file
    /// @param rows how many rows have it
    /// @param first first year with such a row, null where rows have no year
    /// @param last last year with such a row
    /// @param reason why it is left out, if somebody reviewed it; empty if nobody did
    public record Unmatched(
            String column,
            String name,
            long rows,
            @Nullable Integer first,
            @Nullable Integer last,
            String reason) {}
}
