package org.entente.data.rdata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.entente.core.problem.ProblemException;
import org.entente.data.rdata.RVector.Reals;
import org.entente.data.rdata.RVector.Texts;
import org.entente.data.table.TableColumn;

/// Makes columns of vectors, as their classes say that they are to be understood.
final class RColumns {
    /// Classes that say nothing about how the elements are to be read.
    private static final Set<String> PLAIN = Set.of(
            "AsIs",
            "character",
            "double",
            "haven_labelled",
            "haven_labelled_spss",
            "integer",
            "labelled",
            "labelled_spss",
            "logical",
            "matrix",
            "noquote",
            "numeric",
            "table",
            "vctrs_vctr",
            "xtabs");

    /// Attributes that become part of the table or of its notes, or that only say how it is stored.
    private static final Set<String> CARRIED = Set.of(
            "class",
            "dim",
            "dimnames",
            "label",
            "labels",
            "levels",
            "names",
            "na_range",
            "na_values",
            "tzone",
            "units");

    /// Where [LocalDate] ends, in days from 1970, rounded down.
    private static final double MOST_DAYS = 3.6e11;

    /// Where [Instant] ends, in seconds from 1970, rounded down.
    private static final double MOST_SECONDS = 3.1e16;

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private final RText texts;
    private final RProblems problems;
    private final RNotes notes;
    private final Map<String, List<String>> lost = new LinkedHashMap<>();

    RColumns(RText texts, RProblems problems, RNotes notes) {
        this.texts = texts;
        this.problems = problems;
        this.notes = notes;
    }

    /// A column for a vector of which each element is a cell.
    RColumn column(String name, String label, RValue value, RVector vector) {
        IntFunction<String> cells = cells(name, value, vector);
        value.attributes().keySet().stream()
                .filter(attribute -> !CARRIED.contains(attribute))
                .forEach(attribute ->
                        lost.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(name));
        List<String> labels = value.texts("label");
        String ownLabel = labels.size() == 1 ? decoded(labels.getFirst(), "the label of " + name) : label;
        return new RColumn(new TableColumn(name, ownLabel, valueLabels(name, value)), cells);
    }

    /// Says which attributes of the columns made so far were not carried over.
    void noteLostAttributes() {
        lost.forEach((attribute, names) ->
                notes.add("Attributes not carried over", "%s (%s)".formatted(attribute, RNotes.few(names, ", "))));
    }

    /// A text that becomes part of the table.
    ///
    /// @throws ProblemException if its bytes do not fit its encoding
    String decoded(String text, String where) {
        if (texts.isUndecodable(text)) {
            throw undecodable(text, where);
        }
        return text;
    }

    private ProblemException undecodable(String text, String where) {
        String encoding = texts.nativeName();
        return problems.undecodable(
                "'%s' in %s is not in the encoding that the file says%s"
                        .formatted(text, where, encoding.isEmpty() ? "" : " (%s)".formatted(encoding)),
                encoding.isEmpty()
                        ? "The file is in version 2 of R's format, which does not name its encoding. Name the"
                                + " encoding, or save it again in R where it was made:"
                                + " saveRDS(x, \"table.rds\", version = 3)."
                        : "Save it again in R where it was made, or name the encoding.");
    }

    private IntFunction<String> cells(String name, RValue value, RVector vector) {
        if (value.inherits("factor")) {
            return factor(name, value, vector);
        }
        if (value.inherits("integer64") && vector instanceof Reals reals) {
            return i -> reals.bits(i) == RNumber.MISSING_LONG ? "" : Long.toString(reals.bits(i));
        }
        if (value.inherits("Date")) {
            tally(name, vector, MOST_DAYS);
            return i -> isWithin(vector.number(i), MOST_DAYS) ? date(vector.number(i)) : "";
        }
        if (value.inherits("POSIXct")) {
            tally(name, vector, MOST_SECONDS);
            String zone = String.join(", ", value.texts("tzone"));
            if (!zone.isEmpty() && !zone.equals("UTC")) {
                notes.add("Times are in UTC; the clock of the file", name + " " + zone);
            }
            return i -> isWithin(vector.number(i), MOST_SECONDS) ? moment(vector.number(i)) : "";
        }
        tally(name, vector, Double.POSITIVE_INFINITY);
        noteClass(name, value);
        if (vector instanceof Texts cells) {
            return checked(name, cells);
        }
        return vector::text;
    }

    private void noteClass(String name, RValue value) {
        if (value.inherits("difftime")) {
            String units = String.join(", ", value.texts("units"));
            notes.add("Spans of time", units.isEmpty() ? name : "%s in %s".formatted(name, units));
            return;
        }
        List<String> unknown =
                value.texts("class").stream().filter(c -> !PLAIN.contains(c)).toList();
        if (!unknown.isEmpty()) {
            notes.add("Read without regard to their class", "%s (%s)".formatted(name, String.join("/", unknown)));
        }
    }

    private IntFunction<String> factor(String name, RValue value, RVector codes) {
        List<String> levels = value.texts("levels");
        levels.forEach(level -> decoded(level, "the levels of " + name));
        for (int i = 0; i < codes.length(); i++) {
            double code = codes.number(i);
            if (!codes.isMissing(i) && !(code >= 1 && code <= levels.size())) {
                throw problems.inconsistent(
                        "row %d of %s has level '%s' of %d".formatted(i + 1, name, codes.text(i), levels.size()));
            }
        }
        if (value.inherits("ordered")) {
            notes.add("Ordered from low to high", name + " " + RNotes.few(levels, " < "));
        }
        return i -> codes.isMissing(i) ? "" : levels.get((int) codes.number(i) - 1);
    }

    private IntFunction<String> checked(String name, Texts cells) {
        for (int i = 0; i < cells.length(); i++) {
            if (texts.isUndecodable(cells.text(i))) {
                throw undecodable(cells.text(i), "row %d of %s".formatted(i + 1, name));
            }
        }
        return cells::text;
    }

    /// Counts what becomes empty cells: `NA`, NaN, the extended missing values, and dates that no calendar has.
    private void tally(String name, RVector vector, double most) {
        if (!(vector instanceof Reals reals)) {
            return;
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < reals.length(); i++) {
            double number = reals.number(i);
            if (Double.isNaN(number)) {
                char tag = RNumber.tag(reals.bits(i));
                String kind = tag != 0 ? "." + tag : RNumber.isMissing(reals.bits(i)) ? "NA" : "NaN";
                counts.merge(kind, 1, Integer::sum);
            } else if (Math.abs(number) > most) {
                counts.merge("outside the calendar", 1, Integer::sum);
            }
        }
        notes.missing(name, counts);
    }

    private static boolean isWithin(double number, double most) {
        return Math.abs(number) <= most;
    }

    private static String date(double days) {
        return LocalDate.ofEpochDay((long) Math.floor(days)).toString();
    }

    private static String moment(double seconds) {
        BigInteger nanos =
                new BigDecimal(Double.toString(seconds)).multiply(NANOS).toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(NANOS.toBigInteger());
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()).toString();
    }

    private SortedMap<String, String> valueLabels(String name, RValue value) {
        SortedMap<String, String> labels = new TreeMap<>();
        RValue attribute = value.attributes().get("labels");
        if (attribute == null || !(attribute.content() instanceof RVector values)) {
            return labels;
        }
        List<String> meanings = attribute.texts("names");
        for (int i = 0; i < Math.min(values.length(), meanings.size()); i++) {
            String meaning = decoded(meanings.get(i), "the labels of " + name);
            char tag = values instanceof Reals reals ? RNumber.tag(reals.bits(i)) : 0;
            if (tag != 0) {
                notes.add("Labels of extended missing values", "%s .%s %s".formatted(name, tag, meaning));
            } else if (!values.isMissing(i)) {
                labels.put(decoded(values.text(i), "the labels of " + name), meaning);
            }
        }
        noteUserMissing(name, value);
        return labels;
    }

    private void noteUserMissing(String name, RValue value) {
        for (String attribute : List.of("na_values", "na_range")) {
            RValue marked = value.attributes().get(attribute);
            if (marked != null && marked.content() instanceof RVector values) {
                List<String> shown = new ArrayList<>();
                for (int i = 0; i < values.length(); i++) {
                    shown.add(values.text(i));
                }
                String between = attribute.equals("na_range") ? " to " : ", ";
                notes.add(
                        "Values that the file declares to be missing, carried as they are",
                        name + " " + String.join(between, shown));
            }
        }
    }
}
