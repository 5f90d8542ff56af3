package org.entente.data.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec;
import org.entente.data.layout.ColumnSpec.Role;
import org.entente.data.layout.ColumnSpec.Type;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layout.Unpivot;

/// The SQL of one table after unpivoting: one row an observation, with the columns that the descriptor
/// declares and those that the file has beside them.
///
/// @param columns the names of the columns of [#sql()], in order
public record LongForm(Layout layout, List<String> columns, String sql) {
    public LongForm {
        columns = List.copyOf(columns);
    }

    /// @param relation what to select from: a file or a name
    /// @param published the columns of the relation
    public static LongForm of(Layout layout, String relation, List<String> published) {
        return unpivoted(layout, relation, published).withExtracts();
    }

    private LongForm withExtracts() {
        List<String> all = new ArrayList<>(columns);
        List<String> made = new ArrayList<>();
        layout.extract()
                .forEach((name, extract) -> find(extract.from()).ifPresent(from -> {
                    all.add(name);
                    made.add("TRY_CAST(nullif(regexp_extract(CAST(%s AS VARCHAR), %s, 1), '') AS %s) AS %s"
                            .formatted(
                                    Engine.name(from),
                                    Engine.text("^(?:" + extract.pattern() + ")$"),
                                    typeOf(layout.column(name)),
                                    Engine.name(name)));
                }));
        return made.isEmpty()
                ? this
                : new LongForm(layout, all, "SELECT *, %s FROM (%s)".formatted(String.join(", ", made), sql));
    }

    private static String typeOf(ColumnSpec spec) {
        return switch (spec.type()) {
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case DATE -> "DATE";
            case TEXT, AS_FOUND -> "VARCHAR";
        };
    }

    private static LongForm unpivoted(Layout layout, String relation, List<String> published) {
        Optional<Unpivot> unpivot = layout.unpivot();
        List<String> across = published.stream()
                .filter(name -> unpivot.isPresent()
                        && unpivot.get().pattern().matcher(name).matches())
                .toList();
        if (unpivot.isEmpty() || across.isEmpty()) {
            return new LongForm(layout, published, split(layout, published, "SELECT * FROM " + relation));
        }
        Unpivot how = unpivot.get();
        List<String> kept =
                published.stream().filter(name -> !across.contains(name)).toList();
        String type = switch (layout.column(how.value()).type()) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            default -> "DOUBLE";
        };
        String cells = across.stream()
                .map(name ->
                        "CAST(%s AS %s) AS %s".formatted(Engine.name(name), type, Engine.name(stripped(name, how))))
                .collect(Collectors.joining(", "));
        String others = kept.stream().map(name -> Engine.name(name) + ", ").collect(Collectors.joining());
        String on =
                across.stream().map(name -> Engine.name(stripped(name, how))).collect(Collectors.joining(", "));
        String sql = "SELECT * FROM (UNPIVOT (SELECT %s%s FROM %s) ON %s INTO NAME %s VALUE %s)"
                .formatted(others, cells, relation, on, Engine.name(how.name()), Engine.name(how.value()));
        List<String> columns = new ArrayList<>(kept);
        columns.add(how.name());
        columns.add(how.value());
        return new LongForm(layout, columns, split(layout, columns, sql));
    }

    /// One row for each combination of the states that the cells of a row name.
    private static String split(Layout layout, List<String> columns, String sql) {
        String all = sql;
        for (String column : columns) {
            String separator = layout.column(column).split();
            if (!separator.isEmpty()) {
                String name = Engine.name(column);
                String texts = "CASE WHEN trim(%s) <> '' THEN string_split(%s, %s) ELSE [NULL] END"
                        .formatted(name, name, Engine.text(separator));
                String rows = "SELECT * REPLACE (unnest(%s) AS %s) FROM (%s)".formatted(texts, name, all);
                all = "SELECT * REPLACE (nullif(trim(%s), '') AS %s) FROM (%s)".formatted(name, name, rows);
            }
        }
        return all;
    }

    private static String stripped(String name, Unpivot how) {
        return how.strip().isEmpty() ? name : name.replaceFirst(how.strip(), "");
    }

    /// The year of a row in SQL, where the rows have one.
    ///
    /// @param part the part of the file, for layouts whose part begins with the year
    public Optional<String> year(String part) {
        for (Role role : List.of(Role.YEAR, Role.FROM_YEAR, Role.DATE)) {
            Optional<String> year = yearOf(role, "least");
            if (year.isPresent()) {
                return year;
            }
        }
        if (layout.part().filter(Layout.Part::isYear).isPresent() && part.matches("\\d{4}.*")) {
            return Optional.of(part.substring(0, 4));
        }
        return layout.year().isPresent()
                ? Optional.of(Integer.toString(layout.year().getAsInt()))
                : Optional.empty();
    }

    /// The last year of a row in SQL: where rows are spells, the year in which they end.
    public Optional<String> lastYear(String part) {
        return layout.in(Role.TO_YEAR).isEmpty() ? year(part) : yearOf(Role.TO_YEAR, "greatest");
    }

    /// The year in the columns of a role; of several columns the earliest or latest year counts.
    private Optional<String> yearOf(Role role, String among) {
        List<String> years = layout.in(role).stream()
                .flatMap(column -> find(column).stream())
                .map(this::yearIn)
                .toList();
        return switch (years.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(years.getFirst());
            default -> Optional.of("%s(%s)".formatted(among, String.join(", ", years)));
        };
    }

    private String yearIn(String column) {
        ColumnSpec spec = layout.column(column);
        String value = value(column);
        if (spec.type() == Type.DATE) {
            return "CAST(year(%s) AS INTEGER)".formatted(value);
        }
        String year = spec.date().isEmpty()
                ? "TRY_CAST(%s AS INTEGER)".formatted(value)
                : "CAST(year(try_strptime(CAST(%s AS VARCHAR), %s)) AS INTEGER)"
                        .formatted(value, Engine.text(spec.date()));
        return spec.plus() == 0 ? year : "(%s + %d)".formatted(year, spec.plus());
    }

    /// A column of this table by the name that the descriptor uses, whatever its case.
    public Optional<String> find(String column) {
        return columns.stream().filter(column::equalsIgnoreCase).findFirst();
    }

    /// The value of a column in SQL: nothing where a cell stands for none.
    public String value(String column) {
        Map<String, Gap> missing = layout.missingIn(column);
        String name = Engine.name(column);
        return missing.isEmpty()
                ? name
                : "CASE WHEN CAST(%s AS VARCHAR) IN %s THEN NULL ELSE %s END"
                        .formatted(name, Engine.texts(spellings(missing.keySet())), name);
    }

    /// Why a column has no value, in SQL; nothing where it has one.
    public String gap(String column) {
        Map<Gap, List<String>> byGap = new LinkedHashMap<>();
        layout.missingIn(column)
                .forEach((cell, gap) ->
                        byGap.computeIfAbsent(gap, _ -> new ArrayList<>()).add(cell));
        String name = Engine.name(column);
        String cases = byGap.entrySet().stream()
                .map(entry -> "WHEN CAST(%s AS VARCHAR) IN %s THEN '%s' "
                        .formatted(name, Engine.texts(spellings(entry.getValue())), entry.getKey()))
                .collect(Collectors.joining());
        return "CASE %sWHEN %s IS NULL THEN '%s' END".formatted(cases, name, layout.gapWhereEmpty(column));
    }

    /// A whole number in a column of decimals reads `-9.0`.
    private static List<String> spellings(Iterable<String> cells) {
        List<String> all = new ArrayList<>();
        for (String cell : cells) {
            all.add(cell);
            if (cell.matches("-?\\d+")) {
                all.add(cell + ".0");
            }
        }
        return all;
    }

    /// Whether a column holds numbers or anything else that is a value rather than a key.
    public boolean isValue(String column) {
        ColumnSpec spec = layout.column(column);
        return spec.role() == Role.VALUE && layout.key().stream().noneMatch(column::equalsIgnoreCase);
    }
}
