package org.entente.data.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem.Place;
import org.entente.data.csv.CsvFile;

/// The cells of the row that a ledger stands on. A wrong cell is reported and a stand-in returned.
final class LedgerCells {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final CsvFile file;

    LedgerCells(CsvFile file) {
        this.file = file;
    }

    String text(String column) {
        return file.row().text(file.column(column)).strip();
    }

    Place place(String column) {
        return file.row().place(file.column(column));
    }

    void problem(String code, String column, String what, String next) {
        file.row().problem(code, file.column(column), what, "", next);
    }

    /// Text that must not be empty.
    String needed(String column, String code) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(code, column, "'%s' is empty".formatted(column), "Every line needs it.");
        }
        return text;
    }

    /// A word that an enum writes in lower case with hyphens.
    <E extends Enum<E>> E word(String column, E[] words) {
        String text = text(column);
        for (E value : words) {
            if (word(value).equals(text)) {
                return value;
            }
        }
        List<String> all = Arrays.stream(words).map(LedgerCells::word).toList();
        problem("ENT-5132", column, "'%s' is not a known %s".formatted(text, column), DidYouMean.advice(all, text));
        return words[0];
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int year(String column) {
        String text = text(column);
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problem("ENT-5131", column, "'%s' is not a year".formatted(text), "Write four digits.");
            return FIRST_YEAR;
        }
        return year;
    }

    /// A number that is not negative.
    double amount(String column) {
        String text = text(column);
        if (!text.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            problem(
                    "ENT-5133",
                    column,
                    text.isEmpty() ? "there is no amount" : "'%s' is not an amount".formatted(text),
                    "Write digits with a decimal point: millions, or per cent of GDP.");
            return 0;
        }
        return Double.parseDouble(text);
    }
}
