package org.entente.data.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem.Place;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;

/// The cells of the row that a register stands on. A wrong cell is reported, and then it is empty.
public final class RegisterCells {
    private final CsvFile file;
    private final Catalogue catalogue;
    private final Codes codes;

    /// Which error is reported of a name of a union or a state, of a word, and of a source.
    public record Codes(String name, String word, String source) {}

    public RegisterCells(CsvFile file, Catalogue catalogue, Codes codes) {
        this.file = file;
        this.catalogue = catalogue;
        this.codes = codes;
    }

    public String text(String column) {
        return file.row().text(file.column(column)).strip();
    }

    public Place place(String column) {
        return file.row().place(file.column(column));
    }

    public void problem(String code, String column, String what, String next) {
        file.row().problem(code, file.column(column), what, "", next);
    }

    /// The id of a line: capitals and digits in groups between hyphens.
    public String id(String code, String example) {
        String id = text("id");
        if (!id.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            problem(
                    code,
                    "id",
                    "'%s' is not an id".formatted(id),
                    "Write it as %s, in capital letters.".formatted(example));
        }
        return id;
    }

    public Optional<UnionId> union() {
        String text = text("union");
        Optional<UnionId> union =
                catalogue.findUnion(text).map(Union::id).filter(id -> id.code().equals(text));
        if (union.isEmpty()) {
            problem(codes.name, "union", "'%s' is not a union".formatted(text), "List them: entente union list.");
        }
        return union;
    }

    public Optional<StateId> state(String column) {
        return state(column, text(column));
    }

    /// States between `;`, each of three letters; none where the cell is empty.
    public List<StateId> states(String column) {
        List<StateId> states = new ArrayList<>();
        for (String part : text(column).split(";", -1)) {
            if (!text(column).isEmpty()) {
                state(column, part.strip()).ifPresent(states::add);
            }
        }
        return states;
    }

    private Optional<StateId> state(String column, String text) {
        Optional<StateId> state = text.matches("[A-Z]{3}")
                ? catalogue.findByExactName(text).filter(id -> id.code().equals(text))
                : Optional.empty();
        if (state.isEmpty()) {
            problem(codes.name, column, "'%s' is not a state".formatted(text), "Write its three letters, such as KAZ.");
        }
        return state;
    }

    /// Addresses and keys of citations between `;`; at least one.
    public List<Citation> sources() {
        List<Citation> sources = new ArrayList<>();
        for (String part : text("source").split(";", -1)) {
            String key = part.strip();
            Optional<Citation> citation = key.matches("https?://\\S+")
                    ? Optional.of(new Citation(key, key, key))
                    : catalogue.findCitation(key);
            citation.ifPresentOrElse(
                    sources::add,
                    () -> problem(
                            codes.source,
                            "source",
                            key.isEmpty() ? "there is no source" : "'%s' is not a source".formatted(key),
                            "Write an address, http:// or https://, or a key of catalog/citations-*.csv; `;` between"
                                    + " several."));
        }
        return sources;
    }

    /// A word that an enum's value writes itself as.
    public <E extends Enum<E>> Optional<E> word(String column, E[] words) {
        String text = text(column);
        List<String> all = new ArrayList<>();
        for (E value : words) {
            if (value.toString().equals(text)) {
                return Optional.of(value);
            }
            all.add(value.toString());
        }
        problem(codes.word, column, "'%s' is not a known %s".formatted(text, column), DidYouMean.advice(all, text));
        return Optional.empty();
    }
}
