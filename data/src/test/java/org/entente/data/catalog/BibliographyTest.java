package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every source can be cited, in words and in BibTeX.
class BibliographyTest {
    private static final Path FILE = Path.of("..", "catalog", "references.bib");
    private static final Catalogue CATALOGUE = Catalogue.load();

    /// A year that is known, or `n.d.` for a database without editions, of which a note then says what to cite.
    private static final String YEAR = "(1[89]|20)\\d\\d";

    /// As BibTeX's own manual (Patashnik, "BibTeXing", 1988, 3.1) has them; ours also ask for an author of `misc`.
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "article", List.of("author", "title", "journal", "year"),
            "book", List.of("author|editor", "title", "publisher", "year"),
            "incollection", List.of("author", "title", "booktitle", "publisher", "year"),
            "inproceedings", List.of("author", "title", "booktitle", "year"),
            "techreport", List.of("author", "title", "institution", "year"),
            "manual", List.of("author|organization", "title", "year"),
            "misc", List.of("author|editor|institution", "title", "year"));

    static Stream<SourceInfo> sources() {
        return CATALOGUE.sources().stream();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceHasACitationAndAnEntryWithAuthorTitleAndYear(SourceInfo source) throws Exception {
        String key = source.citation().key();
        assertThat(Files.readAllLines(Path.of("..", "catalog", "citations-sources.csv")))
                .filteredOn(line -> line.startsWith(key + ","))
                .hasSize(1);
        BibTeXEntry entry = entries().get(new Key(key));
        assertThat(entry).as(key).isNotNull();
        assertThat(REQUIRED).containsKey(type(entry));
        for (String field : REQUIRED.getOrDefault(type(entry), List.of())) {
            assertThat(Stream.of(field.split("\\|")).map(name -> text(entry, name)))
                    .as("%s of %s", field, key)
                    .anySatisfy(value -> assertThat(value).isNotBlank());
        }
        if (text(entry, "year").equals("n.d.")) {
            assertThat(text(entry, "note")).as(key).containsIgnoringCase("cite the");
        } else {
            assertThat(text(entry, "year")).as(key).matches(YEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theEntryHasTheYearOfTheCitation(SourceInfo source) throws Exception {
        String key = source.citation().key();
        List<String> years = Pattern.compile("\\((" + YEAR + ")\\)")
                .matcher(source.citation().text())
                .results()
                .map(result -> result.group(1))
                .toList();
        if (!years.isEmpty()) {
            assertThat(years).as(key).contains(text(entries().get(new Key(key)), "year"));
        }
    }

    @Test
    void theParserFindsEveryEntryThatIsWritten() throws Exception {
        List<String> written = Pattern.compile("(?m)^\\s*@\\w+\\s*\\{\\s*([^,\\s]+)")
                .matcher(Files.readString(FILE))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(entries().keySet()).extracting(Key::getValue).containsExactlyInAnyOrderElementsOf(written);
        assertThat(Bibliography.load().keys()).isEqualTo(new TreeSet<>(written));
    }

    /// The parser lets pass what other programs do not.
    @Test
    void everyEntryIsWrittenOneFieldALineAndIsClosed() throws IOException {
        String entry = "@[a-z]+\\{[A-Z0-9-]+,\n(  [a-z]+ = \\{[^\n]+\\},\n)*  [a-z]+ = \\{[^\n]+\\}\n\\}\n";
        String file = Files.readString(FILE);
        String rest = file.replaceAll(entry, "").strip();
        assertThat(rest).isEmpty();
        for (String line : file.lines().filter(one -> one.startsWith("  ")).toList()) {
            assertThat(count(line, "\\{")).as(line).isEqualTo(count(line, "\\}"));
        }
    }

    @Test
    void aNumberedIdentifierIsThatOfTheCatalogue() throws Exception {
        for (SourceInfo source : CATALOGUE.sources()) {
            String key = source.citation().key();
            String doi = text(entries().get(new Key(key)), "doi");
            if (!doi.isEmpty()) {
                assertThat(doi).as(key).matches("10\\.\\d{4,}/\\S+");
                assertThat(source.doi()).as(key).isIn("", doi);
            }
        }
    }

    private static long count(String text, String regex) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .count();
    }

    private static Map<Key, BibTeXEntry> entries() throws IOException, ParseException {
        BibTeXDatabase database = new BibTeXParser().parseFully(new StringReader(Files.readString(FILE)));
        return database.getEntries();
    }

    private static String type(BibTeXEntry entry) {
        return entry.getType().getValue().toLowerCase(Locale.ROOT);
    }

    private static String text(BibTeXEntry entry, String field) {
        return Stream.ofNullable(entry.getField(new Key(field)))
                .map(Value::toUserString)
                .collect(Collectors.joining());
    }
}
