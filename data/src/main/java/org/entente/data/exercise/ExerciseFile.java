package org.entente.data.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.core.exercise.Exercise;
import org.entente.core.exercise.Exercise.Scenario;
import org.entente.core.exercise.ExerciseCount;
import org.entente.core.problem.Problem.Place;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.IsoDate;
import org.entente.data.csv.Problems;
import org.entente.data.register.RegisterCells;

/// Reads a register of exercises strictly: a line that anything is wrong with is reported with file, line and column,
/// and the rest is checked too. `docs/methods/exercises.md` has the layout.
final class ExerciseFile {
    private static final int YEAR_DIGITS = 4;

    private final RegisterCells cells;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Exercise> exercises = new ArrayList<>();
    private final List<ExerciseCount> counts = new ArrayList<>();

    private ExerciseFile(CsvFile file, Catalogue catalogue) {
        cells = new RegisterCells(file, catalogue, new RegisterCells.Codes("ENT-5151", "ENT-5153", "ENT-5153"));
    }

    /// What a line is.
    private enum Kind {
        HELD,
        ANNOUNCED,
        SEARCHED,
        STATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a file holds.
    record Read(List<Exercise> exercises, List<ExerciseCount> counts, Map<String, Place> places, Fingerprint file) {
        Read {
            exercises = List.copyOf(exercises);
            counts = List.copyOf(counts);
            places = Map.copyOf(places);
        }
    }

    /// Reads one file; what is wrong is added to the problems.
    static Read read(CsvSource source, Catalogue catalogue, Problems problems) {
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            ExerciseFile register = new ExerciseFile(file, catalogue);
            while (file.next()) {
                register.line();
            }
            return new Read(register.exercises, register.counts, register.places, file.finish());
        }
    }

    /// A line with anything wrong is reported and left out.
    private void line() {
        String id = cells.id("ENT-5150", "CSTO-2016-RUBEZH");
        if (places.putIfAbsent(id, cells.place("id")) != null) {
            cells.problem("ENT-5150", "id", "the id '%s' stands twice".formatted(id), "Give one of them another.");
        }
        Optional<UnionId> union = cells.union();
        Optional<Kind> kind = cells.word("kind", Kind.values());
        List<Citation> sources = cells.sources();
        Optional<Checked> checked = cells.word("checked", Checked.values());
        if (kind.filter(word -> word == Kind.SEARCHED || word == Kind.STATED).isPresent()) {
            count(id, union, kind.get(), sources);
        } else {
            exercise(id, union, kind, sources, checked);
        }
    }

    private void count(String id, Optional<UnionId> union, Kind kind, List<Citation> sources) {
        Optional<Years> years = years();
        OptionalInt number = number("number");
        if (number.isPresent() != (kind == Kind.STATED)) {
            cells.problem(
                    "ENT-5152",
                    "number",
                    kind == Kind.STATED ? "there is no number" : "a search has no number",
                    "Write how many exercises the source states, in a line of the kind 'stated' alone.");
        } else if (union.isPresent() && years.isPresent()) {
            counts.add(new ExerciseCount(id, union.get(), years.get(), number, sources, cells.text("note")));
        }
    }

    private void exercise(
            String id,
            Optional<UnionId> union,
            Optional<Kind> kind,
            List<Citation> sources,
            Optional<Checked> checked) {
        if (cells.text("name").isEmpty()) {
            cells.problem("ENT-5153", "name", "there is no name", "Write what the exercise is called.");
        }
        boolean hasBegin = isDate("from", false) && isDate("to", true);
        if (hasBegin && isBefore(cells.text("to"), cells.text("from"))) {
            cells.problem("ENT-5152", "to", "it ends before it begins", "Write the begin first.");
            hasBegin = false;
        }
        List<StateId> hosts = cells.states("hosts");
        List<StateId> participants = cells.states("participants");
        OptionalInt low = number("troops_low");
        OptionalInt high = number("troops_high");
        boolean isInOrder = low.orElse(0) <= high.orElse(Integer.MAX_VALUE);
        if (!isInOrder) {
            cells.problem(
                    "ENT-5152", "troops_high", "the larger number is the smaller one", "Write the smaller first.");
        }
        Optional<Scenario> scenario = cells.word("scenario", Scenario.values());
        if (union.isPresent()
                && kind.isPresent()
                && hasBegin
                && isInOrder
                && scenario.isPresent()
                && checked.isPresent()) {
            exercises.add(new Exercise(
                    id,
                    union.get(),
                    cells.text("name"),
                    cells.text("part_of"),
                    cells.text("from"),
                    cells.text("to"),
                    kind.get() == Kind.HELD,
                    hosts,
                    participants,
                    low,
                    high,
                    scenario.get(),
                    sources,
                    checked.get(),
                    cells.text("note")));
        }
    }

    private Optional<Years> years() {
        String first = cells.text("from");
        String last = cells.text("to");
        if (first.matches("\\d{4}") && last.matches("\\d{4}") && first.compareTo(last) <= 0) {
            return Optional.of(new Years(Integer.parseInt(first), Integer.parseInt(last)));
        }
        cells.problem(
                "ENT-5152",
                "from",
                "'%s' to '%s' are no years".formatted(first, last),
                "Write the first and the last year, both included.");
        return Optional.empty();
    }

    /// A year, a month or a day.
    private boolean isDate(String column, boolean mayBeEmpty) {
        String text = cells.text(column);
        boolean isDate = text.matches("\\d{4}")
                || text.matches("\\d{4}-\\d\\d") && IsoDate.parse(text + "-01").isPresent()
                || IsoDate.parse(text).isPresent()
                || mayBeEmpty && text.isEmpty();
        if (!isDate) {
            cells.problem(
                    "ENT-5152",
                    column,
                    text.isEmpty() ? "there is no date" : "'%s' is not a date".formatted(text),
                    "Write it as 2016-10-04, 2016-10 or 2016.");
        }
        return isDate;
    }

    /// Whether a date precedes another in as many digits as both have.
    private static boolean isBefore(String date, String other) {
        int digits = Math.min(date.length(), other.length());
        return digits >= YEAR_DIGITS && date.substring(0, digits).compareTo(other.substring(0, digits)) < 0;
    }

    private OptionalInt number(String column) {
        String text = cells.text(column);
        if (text.matches("\\d{1,7}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (!text.isEmpty()) {
            cells.problem(
                    "ENT-5152", column, "'%s' is not a number".formatted(text), "Write digits alone, such as 2500.");
        }
        return OptionalInt.empty();
    }
}
