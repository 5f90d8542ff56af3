package org.entente.assessment.explain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// The meaning of every error code.
public final class ErrorCodes {
    private static final String FILE = "/errors/errors.csv";

    private ErrorCodes() {}

    /// Every code with what it means and what to do, sorted by code.
    public static SortedMap<String, Meaning> all() {
        SortedMap<String, Meaning> codes = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(ErrorCodes.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : csv) {
                codes.put(row.getField("code"), new Meaning(row.getField("meaning"), row.getField("remedy")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return codes;
    }

    static List<Section> sections(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        SortedMap<String, Meaning> all = all();
        Meaning meaning = all.get(code);
        if (meaning == null) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2203",
                            "there is no error code '%s'".formatted(typed),
                            "",
                            DidYouMean.advice(all.keySet(), code)));
        }
        return List.of(new Text(code, List.of(meaning.meaning(), meaning.remedy())));
    }

    /// What a code means and what to do about it.
    public record Meaning(String meaning, String remedy) {}
}
