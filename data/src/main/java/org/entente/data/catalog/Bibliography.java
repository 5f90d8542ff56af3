package org.entente.data.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.data.csv.CsvSource;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;

/// The references of the catalogue in BibTeX, under the keys of its citations.
public final class Bibliography {
    private final BibTeXDatabase entries;

    private Bibliography(BibTeXDatabase entries) {
        this.entries = entries;
    }

    /// The bibliography that comes with Entente.
    public static Bibliography load() {
        CsvSource file = CsvSource.ofResource("catalog/references.bib");
        try (Reader reader = new InputStreamReader(file.opener().open(), StandardCharsets.UTF_8)) {
            return new Bibliography(new BibTeXParser().parseFully(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("%s is not BibTeX: %s".formatted(file.name(), e.getMessage()), e);
        }
    }

    public Set<String> keys() {
        return entries.getEntries().keySet().stream().map(Key::getValue).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The entry of a citation, ending with a line feed.
    public Optional<String> find(String key) {
        BibTeXEntry entry = entries.resolveEntry(new Key(key));
        if (entry == null) {
            return Optional.empty();
        }
        BibTeXDatabase alone = new BibTeXDatabase();
        alone.addObject(entry);
        StringWriter text = new StringWriter();
        try {
            new BibTeXFormatter().format(alone, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(text.toString().strip() + "\n");
    }
}
