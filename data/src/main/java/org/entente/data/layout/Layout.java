package org.entente.data.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.data.layout.ColumnSpec.Role;
import org.jspecify.annotations.Nullable;

/// One layout of one source: the descriptor of the files that look alike.
///
/// @param id the key of the layout, such as `cow-trade-dyadic`; also the name of its table
/// @param source the id of the source in the catalogue
/// @param title what the provider calls the file
/// @param version the provider's version of the files that look so
/// @param versionInName a regular expression whose groups find the version in the file's name, joined by
///     points where there are several; empty if it is not there
/// @param form how the text is written
/// @param row what one row is, in a word or two, such as `directed dyad-year`
/// @param key the columns that identify a row; empty if nothing does
/// @param repeats whether the provider's files have some rows twice, alike in all columns, which are not refused
/// @param year the year of all rows, where no column says it
/// @param missing cells that stand for no value in the columns that hold numbers, with the reason
/// @param exhaustive whether what has no row in a covered year has none of it, as with lists of borders, promises
///     or disputes between the members of the COW state system
/// @param exact whether a file must have these columns and no others
/// @param where what cells of the first row must be, by column and as regular expressions, where the names of
///     columns are those of another layout too
/// @param columns by name, in the file's order where the file has no header
/// @param unpivot columns that are cells of a further dimension, if there are such
/// @param extract columns that are parts of other columns' cells, by name
/// @param part what tells files of this layout apart that complement each other
/// @param notes what a user must know before using it
/// @param fingerprint hash of the descriptor, so that a table tells by which one it was made
public record Layout(
        String id,
        String source,
        String title,
        String version,
        String versionInName,
        Form form,
        String row,
        List<String> key,
        boolean repeats,
        OptionalInt year,
        Map<String, Gap> missing,
        boolean exact,
        boolean exhaustive,
        Map<String, String> where,
        Map<String, ColumnSpec> columns,
        Optional<Unpivot> unpivot,
        Map<String, Extract> extract,
        Optional<Part> part,
        List<String> notes,
        String fingerprint) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    public Layout {
        key = List.copyOf(key);
        missing = Map.copyOf(missing);
        where = Map.copyOf(where);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        extract = Collections.unmodifiableMap(new LinkedHashMap<>(extract));
        notes = List.copyOf(notes);
    }

    @JsonCreator
    static Layout of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty(value = "version", required = true) String version,
            @JsonProperty("version-in-name") @Nullable String versionInName,
            @JsonProperty("form") @Nullable Form form,
            @JsonProperty(value = "row", required = true) String row,
            @JsonProperty("key") @Nullable List<String> key,
            @JsonProperty("repeats") @Nullable Boolean repeats,
            @JsonProperty("year") @Nullable Integer year,
            @JsonProperty("missing") @Nullable Map<String, Gap> missing,
            @JsonProperty("exact") @Nullable Boolean exact,
            @JsonProperty("exhaustive") @Nullable Boolean exhaustive,
            @JsonProperty("where") @Nullable Map<String, String> where,
            @JsonProperty(value = "columns", required = true) LinkedHashMap<String, @Nullable ColumnSpec> columns,
            @JsonProperty("unpivot") @Nullable Unpivot unpivot,
            @JsonProperty("extract") @Nullable LinkedHashMap<String, Extract> extract,
            @JsonProperty("part") @Nullable Part part,
            @JsonProperty("notes") @Nullable List<String> notes) {
        Map<String, ColumnSpec> specs = new LinkedHashMap<>();
        columns.forEach((name, spec) -> specs.put(name, spec == null ? ColumnSpec.plain() : spec));
        return new Layout(
                id,
                source,
                title,
                version,
                versionInName == null ? "" : versionInName,
                form == null ? Form.PLAIN : form,
                row,
                key == null ? List.of() : key,
                repeats != null && repeats,
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                missing == null ? Map.of() : missing,
                exact != null && exact,
                exhaustive != null && exhaustive,
                where == null ? Map.of() : where,
                specs,
                Optional.ofNullable(unpivot),
                extract == null ? Map.of() : extract,
                Optional.ofNullable(part),
                notes == null ? List.of() : notes,
                "");
    }

    Layout withFingerprint(String hash) {
        return new Layout(
                id,
                source,
                title,
                version,
                versionInName,
                form,
                row,
                key,
                repeats,
                year,
                missing,
                exact,
                exhaustive,
                where,
                columns,
                unpivot,
                extract,
                part,
                notes,
                hash);
    }

    /// What the descriptor says of a column of a file, whatever its case; nothing special if it does not
    /// name it.
    public ColumnSpec column(String name) {
        ColumnSpec exactly = columns.get(name);
        if (exactly != null) {
            return exactly;
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(ColumnSpec::plain);
    }

    /// The columns in a role, in order.
    public List<String> in(Role role) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().role() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The reasons behind the cells of a column that stand for no value: its own, and those of the file if
    /// it holds numbers.
    public Map<String, Gap> missingIn(String name) {
        ColumnSpec spec = column(name);
        Map<String, Gap> all = new LinkedHashMap<>(spec.type() == ColumnSpec.Type.TEXT ? Map.of() : missing);
        all.putAll(spec.missing());
        return all;
    }

    /// Why a cell of a stored table is empty: as the descriptor says of empty cells. A column of numbers or dates
    /// cannot keep cells such as `NA`: if all of them have one reason, it is that one.
    public Gap gapWhereEmpty(String name) {
        ColumnSpec spec = column(name);
        Map<String, Gap> cells = missingIn(name);
        Gap ofEmpty = cells.get("");
        if (ofEmpty != null) {
            return ofEmpty;
        }
        Set<Gap> reasons = spec.type() == ColumnSpec.Type.TEXT
                ? Set.of()
                : cells.keySet().stream()
                        .filter(cell -> spec.type() == ColumnSpec.Type.DATE
                                || !NUMBER.matcher(cell).matches())
                        .map(cells::get)
                        .collect(Collectors.toSet());
        return reasons.size() == 1 ? reasons.iterator().next() : Gap.NOT_REPORTED;
    }

    /// What the descriptor says of a column as the file has it: a column that is unpivoted holds what the
    /// column of its cells holds.
    public ColumnSpec columnOfTheFile(String name) {
        return column(columnAfterUnpivoting(name));
    }

    /// The reasons behind the cells that stand for no value in a column as the file has it.
    public Map<String, Gap> missingInFile(String name) {
        return missingIn(columnAfterUnpivoting(name));
    }

    private String columnAfterUnpivoting(String name) {
        return unpivot.filter(u -> u.pattern().matcher(name).matches())
                .map(Unpivot::value)
                .orElse(name);
    }

    /// How well a file fits: the number of columns that it must have and has, and of cells in its first row
    /// that must be something and are; 0 if it does not fit. Where the file has no header, its first row must
    /// have as many cells, with numbers where numbers belong.
    int fit(FirstLines file) {
        List<String> header = file.header(form);
        if (form.header() == 0) {
            boolean fitsAsRow =
                    header.size() >= fewestCells() && header.size() <= columns.size() && fitsAsFirstRow(header);
            return fitsAsRow ? header.size() : 0;
        }
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Predicate<String> has = name -> names.contains(name.toLowerCase(Locale.ROOT));
        List<String> own = columnsOfTheFile();
        long required = own.stream().filter(name -> !column(name).optional()).count();
        boolean fits = own.stream().filter(name -> !column(name).optional()).allMatch(has)
                && (!exact || names.size() == own.stream().filter(has).count())
                && unpivot.map(u -> header.stream().anyMatch(u.pattern().asMatchPredicate()))
                        .orElse(true);
        return fits && where.entrySet().stream().allMatch(cell -> matches(cell, header, file))
                ? Math.toIntExact(required) + (unpivot.isPresent() ? 1 : 0) + where.size()
                : 0;
    }

    private boolean matches(Map.Entry<String, String> condition, List<String> header, FirstLines file) {
        List<String> row = file.firstRow(form);
        for (int at = 0; at < Math.min(header.size(), row.size()); at++) {
            if (header.get(at).strip().equalsIgnoreCase(condition.getKey())) {
                return row.get(at).strip().matches(condition.getValue());
            }
        }
        return false;
    }

    private boolean fitsAsFirstRow(List<String> cells) {
        List<ColumnSpec> specs = List.copyOf(columns.values());
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at).strip();
            if (specs.get(at).type() == ColumnSpec.Type.INTEGER && !cell.matches("-?\\d*")) {
                return false;
            }
        }
        return true;
    }

    /// How many cells a row must have in a file without a header: all but the optional ones at its end.
    public int fewestCells() {
        List<ColumnSpec> specs = List.copyOf(columns.values());
        int fewest = specs.size();
        while (fewest > 0 && specs.get(fewest - 1).optional()) {
            fewest--;
        }
        return fewest;
    }

    /// The declared columns but for those that unpivoting and extracting make.
    public List<String> columnsOfTheFile() {
        return columns.keySet().stream()
                .filter(name -> !extract.containsKey(name))
                .filter(name -> unpivot.isEmpty()
                        || !(name.equals(unpivot.get().name())
                                || name.equals(unpivot.get().value())))
                .toList();
    }

    /// How the text of a file is written.
    ///
    /// @param separator between cells
    /// @param header on which line the names of the columns stand, from 1; 0 if the file has none and the
    ///     descriptor's columns are the file's, in order
    /// @param encoding as the provider is known to write, where it is not UTF-8
    /// @param sheet name or number from 1 of the sheet of a workbook
    /// @param quoted whether quotation marks stand around cells; if not, they are letters like others
    public record Form(char separator, int header, String encoding, String sheet, boolean quoted) {
        public static final Form PLAIN = new Form(',', 1, "", "", true);

        @JsonCreator
        static Form of(
                @JsonProperty("separator") @Nullable String separator,
                @JsonProperty("header") @Nullable Integer header,
                @JsonProperty("encoding") @Nullable String encoding,
                @JsonProperty("sheet") @Nullable String sheet,
                @JsonProperty("quoted") @Nullable Boolean quoted) {
            return new Form(
                    separator == null ? ',' : separator.charAt(0),
                    header == null ? 1 : header,
                    encoding == null ? "" : encoding,
                    sheet == null ? "" : sheet,
                    quoted == null || quoted);
        }
    }

    /// Columns that are cells of a further dimension, such as one column a year: each becomes a row.
    ///
    /// @param columns which columns, by a regular expression on the whole name
    /// @param name the column that takes their names
    /// @param value the column that takes their cells
    /// @param strip a regular expression for what is taken off the names, such as a prefix
    public record Unpivot(String columns, String name, String value, String strip) {
        @JsonCreator
        static Unpivot of(
                @JsonProperty(value = "columns", required = true) String columns,
                @JsonProperty(value = "name", required = true) String name,
                @JsonProperty(value = "value", required = true) String value,
                @JsonProperty("strip") @Nullable String strip) {
            return new Unpivot(columns, name, value, strip == null ? "" : strip);
        }

        public Pattern pattern() {
            return Pattern.compile(columns);
        }
    }

    /// A column that is a part of another column's cells, such as the year in `YR1995`.
    ///
    /// @param from the other column, of the file or made by unpivoting
    /// @param pattern a regular expression on the whole cell, whose only group is the part; cells that do not
    ///     match have none
    public record Extract(String from, String pattern) {
        @JsonCreator
        static Extract of(
                @JsonProperty(value = "from", required = true) String from,
                @JsonProperty(value = "pattern", required = true) String pattern) {
            return new Extract(from, pattern);
        }
    }

    /// What tells files of one layout apart that complement each other: one file a year, an indicator, a day.
    ///
    /// @param column a column whose only value names the part, or empty
    /// @param file a regular expression whose first group finds the part in the file's name, or empty
    /// @param otherwise the part of a file whose name does not say it
    /// @param isYear whether the part begins with the year of its rows
    public record Part(String column, String file, String otherwise, boolean isYear) {
        @JsonCreator
        static Part of(
                @JsonProperty("column") @Nullable String column,
                @JsonProperty("file") @Nullable String file,
                @JsonProperty("otherwise") @Nullable String otherwise,
                @JsonProperty("year") @Nullable Boolean isYear) {
            return new Part(
                    column == null ? "" : column,
                    file == null ? "" : file,
                    otherwise == null ? "" : otherwise,
                    isYear != null && isYear);
        }
    }
}
