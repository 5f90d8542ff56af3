package org.entente.data.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Sha256;
import org.entente.data.intake.AnyTable;

/// Reads one number for each ordered pair from a user's table; all problems of the file come in one report.
public final class FlowFile {
    private final Path file;

    public FlowFile(Path file) {
        this.file = file;
    }

    /// The names of a table's columns.
    public static List<String> columns(Path file) {
        try (AnyTable table = AnyTable.open(file, new Problems())) {
            return List.copyOf(table.columns());
        }
    }

    /// The trade matrix: flows that are not negative, domestic sales of everybody.
    ///
    /// @throws ProblemException with every wrong cell and its line
    public FlowMatrix flows(FlowColumns columns) {
        Problems problems = new Problems();
        Map<Pair, Double> cells = read(columns, problems, /* mayBeNegative= */ false);
        SortedSet<String> economies = new TreeSet<>();
        cells.keySet().forEach(pair -> economies.addAll(List.of(pair.exporter(), pair.importer())));
        List<String> without = economies.stream()
                .filter(one -> !(cells.getOrDefault(new Pair(one, one), 0.0) > 0))
                .toList();
        if (!without.isEmpty()) {
            problems.add(
                    "ENT-4179",
                    Place.of(file.toString()),
                    "no domestic sales of %s".formatted(shown(without)),
                    "Without them autarky is not defined, and every gain from trade is infinite.",
                    "Add rows in which exporter and importer are the same: gross output less exports; or leave these"
                            + " economies out.");
        }
        problems.throwIfAny();
        List<String> order = List.copyOf(economies);
        double[][] flows = square(order.size(), Double.NaN);
        cells.forEach((pair, value) -> flows[order.indexOf(pair.exporter())][order.indexOf(pair.importer())] = value);
        return new FlowMatrix(order, flows, hash(), size());
    }

    /// What changes for each pair, for the economies of a matrix; `neutral` where the table has no number.
    ///
    /// @throws ProblemException with every wrong cell and its line
    public PairChanges changes(FlowColumns columns, List<String> economies, double neutral) {
        Problems problems = new Problems();
        Map<Pair, Double> cells = read(columns, problems, /* mayBeNegative= */ true);
        problems.throwIfAny();
        double[][] changes = square(economies.size(), neutral);
        long outside = 0;
        for (Map.Entry<Pair, Double> cell : cells.entrySet()) {
            int i = economies.indexOf(cell.getKey().exporter());
            int j = economies.indexOf(cell.getKey().importer());
            if (i < 0 || j < 0) {
                outside++;
            } else {
                changes[i][j] = cell.getValue();
            }
        }
        long filled = (long) economies.size() * economies.size() - (cells.size() - outside);
        return new PairChanges(changes, filled, outside, hash());
    }

    private Map<Pair, Double> read(FlowColumns columns, Problems problems, boolean mayBeNegative) {
        Map<Pair, Double> cells = new LinkedHashMap<>();
        Map<Pair, Place> places = new TreeMap<>();
        try (AnyTable table = AnyTable.open(file, problems)) {
            int exporter = column(table, columns.exporter(), problems);
            int importer = column(table, columns.importer(), problems);
            int value = column(table, columns.value(), problems);
            Map<Integer, String> where = new LinkedHashMap<>();
            columns.where().forEach((name, cell) -> where.put(column(table, name, problems), cell));
            problems.throwIfAny();
            SortedSet<String> seen = new TreeSet<>();
            while (table.next()) {
                if (!matches(table, where, seen)) {
                    continue;
                }
                Pair pair = new Pair(
                        table.text(exporter).strip(), table.text(importer).strip());
                String text = table.text(value).strip();
                Place before = places.putIfAbsent(pair, table.place());
                if (pair.exporter().isEmpty() || pair.importer().isEmpty()) {
                    problems.add(
                            "ENT-4177",
                            table.place(),
                            "a row names no %s".formatted(pair.exporter().isEmpty() ? "exporter" : "importer"),
                            "",
                            "Fill the cell, or take the row out.");
                } else if (before != null) {
                    problems.add(
                            "ENT-4178",
                            table.place(),
                            "%s to %s stands in line %d already"
                                    .formatted(pair.exporter(), pair.importer(), before.line()),
                            "It is not guessed which of the two counts.",
                            "If the table has several years, choose one: --year-column C --year Y, or --where C=V.");
                } else if (!text.isEmpty()) {
                    number(text, table.place(), columns.value(), mayBeNegative, problems)
                            .ifPresent(number -> cells.put(pair, number));
                }
            }
            if (places.isEmpty()) {
                problems.add(
                        "ENT-4183",
                        Place.of(file.toString()),
                        columns.where().isEmpty()
                                ? "the table has no rows"
                                : "no row has %s".formatted(columns.where()),
                        seen.isEmpty() ? "" : "There are " + shown(seen) + ".",
                        columns.where().isEmpty() ? "Fill it: one row a pair." : "Choose rows that are there.");
            }
        }
        problems.throwIfAny();
        return cells;
    }

    /// @param seen takes up what the columns of the choice hold
    private static boolean matches(AnyTable table, Map<Integer, String> where, Collection<String> seen) {
        boolean matches = true;
        for (Map.Entry<Integer, String> choice : where.entrySet()) {
            String cell = table.text(choice.getKey()).strip();
            if (seen.size() < 100) {
                seen.add(cell);
            }
            matches &= cell.equals(choice.getValue());
        }
        return matches;
    }

    private static java.util.OptionalDouble number(
            String text, Place place, String column, boolean mayBeNegative, Problems problems) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException _) {
            number = Double.NaN;
        }
        if (!Double.isFinite(number) || (!mayBeNegative && number < 0)) {
            problems.add(
                    "ENT-4177",
                    place,
                    "%s is %s, which is no %s"
                            .formatted(column, text, mayBeNegative ? "number" : "flow: a number that is not negative"),
                    "",
                    "An empty cell stands for no flow.");
            return java.util.OptionalDouble.empty();
        }
        return java.util.OptionalDouble.of(number);
    }

    private int column(AnyTable table, String name, Problems problems) {
        int position = table.columns().indexOf(name);
        if (position < 0) {
            problems.add(
                    "ENT-4176",
                    Place.of(file.toString(), 1),
                    "there is no column '%s'".formatted(name),
                    "",
                    DidYouMean.advice(table.columns(), name));
        }
        return position;
    }

    private String hash() {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[][] square(int n, double value) {
        double[][] square = new double[n][n];
        for (double[] row : square) {
            java.util.Arrays.fill(row, value);
        }
        return square;
    }

    private static String shown(Collection<String> names) {
        List<String> list = new ArrayList<>(names);
        return list.size() <= 12
                ? String.join(", ", list)
                : "%s and %d more".formatted(String.join(", ", list.subList(0, 12)), list.size() - 12);
    }

    /// Who sells to whom.
    private record Pair(String exporter, String importer) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = exporter.compareTo(other.exporter);
            return first != 0 ? first : importer.compareTo(other.importer);
        }
    }

    /// A matrix of flows.
    ///
    /// @param economies in alphabetical order
    /// @param flows exporter by importer, in the money of the file; NaN where there is none
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    public record FlowMatrix(List<String> economies, double[][] flows, String sha256, long bytes) {
        public FlowMatrix {
            economies = List.copyOf(economies);
        }
    }

    /// What changes for each pair.
    ///
    /// @param values exporter by importer
    /// @param filled pairs without a number of their own
    /// @param outside rows about economies that the matrix does not have
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    public record PairChanges(double[][] values, long filled, long outside, String sha256) {}
}
