package org.entente.data.frame;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// A column that somebody wants in a frame.
public sealed interface ColumnRequest {
    /// The name in the frame.
    String name();

    /// A column of a source: `cow-nmc.cinc`, `wdi-download.value[part=NY.GDP.PCAP.CD]`,
    /// `hostility=max(cow-mid-participant.hostlev)`.
    ///
    /// @param fold how several rows of one unit become one value, if they may
    /// @param table a layout or a source
    /// @param filter cells that the rows must have, by column
    record OfSource(String name, Optional<Fold> fold, String table, String column, SortedMap<String, String> filter)
            implements ColumnRequest {
        public OfSource {
            filter = Collections.unmodifiableSortedMap(new TreeMap<>(filter));
        }
    }

    /// A column of the catalogue: `member:EAEU`, `joint:EAEU`, `joint-organisations`.
    ///
    /// @param union the code of the union, empty for all
    record OfUnions(String name, What what, String union) implements ColumnRequest {
        /// Which.
        public enum What {
            MEMBER,
            JOINT,
            JOINT_ORGANISATIONS
        }
    }

    /// How several rows become one value.
    enum Fold {
        MIN,
        MAX,
        SUM,
        MEAN,
        COUNT;

        /// The function in SQL. A sum of decimals depends on the order of its terms, hence on how rows are shared among
        /// threads; of sorted terms it does not.
        String sql(String cell) {
            return switch (this) {
                case MIN, MAX, COUNT -> "%s(%s)".formatted(name().toLowerCase(Locale.ROOT), cell);
                case SUM -> "list_sum(list_sort(list(%1$s) FILTER (%1$s IS NOT NULL)))".formatted(cell);
                case MEAN -> "list_avg(list_sort(list(%1$s) FILTER (%1$s IS NOT NULL)))".formatted(cell);
            };
        }
    }

    /// Reads what a user types.
    ///
    /// @throws ProblemException if it is no column
    static ColumnRequest parse(String text) {
        Matcher union = Patterns.UNION.matcher(text);
        if (union.matches()) {
            String what = union.group("what");
            String code = Optional.ofNullable(union.group("union")).orElse("");
            OfUnions.What kind = switch (what) {
                case "member" -> OfUnions.What.MEMBER;
                case "joint" -> OfUnions.What.JOINT;
                default -> OfUnions.What.JOINT_ORGANISATIONS;
            };
            boolean needsUnion = kind != OfUnions.What.JOINT_ORGANISATIONS;
            if (needsUnion == code.isEmpty()) {
                throw unreadable(text);
            }
            String standard = Patterns.plain(code.isEmpty() ? "joint-organisations" : what + "_" + code);
            return new OfUnions(named(union, standard), kind, code);
        }
        String written = Patterns.SHORT.getOrDefault(text, text);
        Matcher source = Patterns.SOURCE.matcher(written);
        boolean hasFold = source.matches() && source.group("fold") != null;
        if (!source.matches() || hasFold != written.endsWith(")")) {
            throw unreadable(text);
        }
        Optional<Fold> fold =
                hasFold ? Optional.of(Fold.valueOf(source.group("fold").toUpperCase(Locale.ROOT))) : Optional.empty();
        String column = Optional.ofNullable(source.group("column")).orElse("");
        if (column.isEmpty() != fold.equals(Optional.of(Fold.COUNT))) {
            throw unreadable(text);
        }
        String standard = column.isEmpty() ? "count_" + source.group("table") : column;
        return new OfSource(
                named(source, Patterns.plain(standard)),
                fold,
                source.group("table"),
                column,
                filter(text, Optional.ofNullable(source.group("filter")).orElse("")));
    }

    private static String named(Matcher matcher, String standard) {
        return Optional.ofNullable(matcher.group("name")).orElse(standard);
    }

    private static SortedMap<String, String> filter(String text, String filter) {
        SortedMap<String, String> cells = new TreeMap<>();
        for (String cell : filter.isEmpty() ? new String[0] : filter.split(";", -1)) {
            int at = cell.indexOf('=');
            if (at <= 0) {
                throw unreadable(text);
            }
            cells.put(cell.substring(0, at).strip(), cell.substring(at + 1).strip());
        }
        return cells;
    }

    private static ProblemException unreadable(String text) {
        return new ProblemException(
                Kind.USAGE,
                Problem.of(
                        "ENT-2040",
                        "'%s' is not a column of a frame".formatted(text),
                        "",
                        "Write it as cow-nmc.cinc, name=vdem-simple.v2x_polyarchy,"
                                + " wdi-download.value[part=NY.GDP.PCAP.CD], max(cow-mid-participant.hostlev),"
                                + " count(cow-mid-participant), member:EAEU, joint:CSTO, joint-organisations, contiguity or"
                                + " distance."));
    }

    /// How columns are written.
    final class Patterns {
        private static final String NAME = "(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)=)?";
        private static final Pattern UNION =
                Pattern.compile(NAME + "(?<what>member|joint|joint-organisations)(?::(?<union>[A-Za-z0-9-]+))?");
        private static final Pattern SOURCE = Pattern.compile(
                NAME
                        + "(?:(?<fold>min|max|sum|mean|count)\\()?(?<table>[a-z0-9-]+)(?:\\.(?<column>[^\\[\\]()=]+))?(?:\\[(?<filter>[^\\[\\]]*)\\])?\\)?");
        /// Columns that everybody wants, by short names.
        private static final java.util.Map<String, String> SHORT = java.util.Map.of(
                "contiguity", "contiguity=min(cow-contiguity-dyad-year.conttype)",
                "distance", "distance=cepii-dist.dist");

        private Patterns() {}

        /// A name that every program takes.
        static String plain(String name) {
            String plain = name.strip().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
            return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "c_" + plain : plain;
        }
    }
}
