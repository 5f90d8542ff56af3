package org.entente.data.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem.Place;
import org.entente.core.provenance.Checked;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.union.UnionId;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.IsoDate;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;

/// One file of the catalogue, cell by cell under the catalogue's conventions: dates closed-open with an
/// empty end for what still holds, `;` between several keys, words from closed lists in lower case with
/// hyphens.
///
/// As in [Row], a wrong cell is reported and a stand-in returned.
final class CatalogueTable implements AutoCloseable {
    private static final StateId NO_STATE = StateId.of("XXX");
    private static final UnionId NO_UNION = UnionId.of("X");
    private static final Spell NO_SPELL = new Spell(LocalDate.MIN, LocalDate.MAX);

    private final CsvFile file;
    private final Known known;
    private final Map<String, Integer> columns = new HashMap<>();

    CatalogueTable(CsvSource source, Known known, Problems problems) {
        this.file = CsvFile.openWithoutHash(source, CsvFormat.COMMA, problems);
        this.known = known;
    }

    boolean next() {
        return file.next();
    }

    Place place(String column) {
        return row().place(column(column));
    }

    void problem(String column, String what, String next) {
        row().problem("ENT-4010", column(column), what, "", next);
    }

    String text(String column) {
        return row().text(column(column)).strip();
    }

    /// Text that must not be empty.
    String key(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "'%s' is empty".formatted(column), "Every row needs one.");
        }
        return text;
    }

    Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = IsoDate.parse(text);
        if (date.isEmpty()) {
            problem(column, "'%s' is not a date".formatted(text), "Write it as 2014-03-27, or leave it empty.");
        }
        return date;
    }

    Spell spell(String from, String to) {
        LocalDate start = date(from).orElse(LocalDate.MIN);
        LocalDate end = date(to).orElse(LocalDate.MAX);
        if (!end.isAfter(start)) {
            problem(to, "the spell ends on %s, before it began (%s)".formatted(end, start), "The end is excluded.");
            return NO_SPELL;
        }
        return new Spell(start, end);
    }

    Spell spell() {
        return spell("from", "to");
    }

    int integer(String column) {
        return row().integer(column(column));
    }

    /// A word that an enum writes in lower case with hyphens.
    <E extends Enum<E>> E word(String column, E[] words) {
        String text = text(column);
        for (E value : words) {
            if (word(value).equals(text)) {
                return value;
            }
        }
        List<String> all = Arrays.stream(words).map(CatalogueTable::word).toList();
        problem(column, "'%s' is not a known %s".formatted(text, column), DidYouMean.advice(all, text));
        return words[0];
    }

    <E extends Enum<E>> Optional<E> findWord(String column, E[] words) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(word(column, words));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String word(String column, Collection<String> words) {
        String text = text(column);
        if (!words.contains(text)) {
            problem(column, "'%s' is not a known %s".formatted(text, column), DidYouMean.advice(words, text));
        }
        return text;
    }

    Checked checked() {
        return word("checked", Checked.values());
    }

    List<String> list(String column) {
        String text = text(column);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', start)) {
            parts.add(text.substring(start, end).strip());
            start = end + 1;
        }
        if (start < text.length()) {
            parts.add(text.substring(start).strip());
        }
        return parts;
    }

    /// Citation keys, each with an optional `#locator`.
    List<String> sources() {
        return sources("source");
    }

    List<String> sources(String column) {
        List<String> sources = list(column);
        for (String source : sources) {
            int locator = source.indexOf('#');
            String key = locator < 0 ? source : source.substring(0, locator);
            if (!known.citations.contains(key)) {
                problem(
                        column,
                        "'%s' is not the key of a citation".formatted(key),
                        near(known.citations, key) + "Keys are in the citations-*.csv files.");
            }
        }
        return sources;
    }

    StateId state(String column) {
        return state(column, text(column));
    }

    List<StateId> states(String column) {
        return list(column).stream().map(code -> state(column, code)).toList();
    }

    private StateId state(String column, String text) {
        if (!known.states.contains(text)) {
            problem(column, "'%s' is not a state of states.csv".formatted(text), near(known.states, text));
            return NO_STATE;
        }
        return new StateId(text);
    }

    UnionId union(String column) {
        String text = text(column);
        if (!known.unions.contains(text)) {
            problem(column, "'%s' is not a union of unions.csv".formatted(text), near(known.unions, text));
            return NO_UNION;
        }
        return new UnionId(text);
    }

    /// Reports a key that an earlier row has already.
    <K, V> void putOnce(Map<K, V> map, String column, K key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            problem(column, "'%s' appears a second time".formatted(key), "Keep one of the rows.");
        }
    }

    private static String near(SortedSet<String> words, String typed) {
        List<String> near = DidYouMean.among(words, typed);
        return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
    }

    private Row row() {
        return file.row();
    }

    private int column(String name) {
        return columns.computeIfAbsent(name, file::column);
    }

    @Override
    public void close() {
        file.close();
    }
}
