package org.entente.data.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;

/// `visas.csv`: one line for each passport and day, what it needs at each destination as one letter. The
/// destinations are in the header: the name of the last column is `rules` and then their codes.
final class VisaTable {
    static final String FILE = "visas.csv";
    static final String RULE = "All passports and destinations of the catalogue; the number of days is left out";

    private static final String RULES = "rules";

    /// In the order of the rules.
    private static final String LETTERS = "FTAERNB";

    private static final char NONE = '-';

    private VisaTable() {}

    static CsvText write(VisaRules visas) {
        SortedSet<StateId> states = new TreeSet<>();
        visas.days().forEach(day -> states.addAll(visas.states(day)));
        StringBuilder codes = new StringBuilder(RULES);
        states.forEach(state -> codes.append(' ').append(state));
        CsvText text = new CsvText("day", "passport", codes.toString());
        for (LocalDate day : visas.days()) {
            for (StateId passport : visas.states(day)) {
                StringBuilder letters = new StringBuilder();
                for (StateId destination : states) {
                    letters.append(visas.rule(passport, destination, day)
                            .map(rule -> LETTERS.charAt(rule.ordinal()))
                            .orElse(NONE));
                }
                text.row(day.toString(), passport.code(), letters.toString());
            }
        }
        return text;
    }

    static Read read(CsvSource source) {
        Problems problems = new Problems();
        VisaRules.Builder visas = VisaRules.builder();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int rules = file.header().size() - 1;
            List<StateId> destinations = Cells.codes(file.header().names().get(rules), RULES);
            int day = file.column("day");
            int passport = file.column("passport");
            while (file.next()) {
                put(file.row(), day, passport, rules, destinations, visas);
            }
            problems.throwIfAny();
            return new Read(visas.build(), file.finish());
        }
    }

    private static void put(
            Row row, int day, int passport, int rules, List<StateId> destinations, VisaRules.Builder visas) {
        String letters = row.text(rules);
        StateId holder = Cells.state(row, passport);
        LocalDate when = row.date(day);
        if (letters.length() != destinations.size()
                || !letters.chars().allMatch(letter -> letter == NONE || LETTERS.indexOf(letter) >= 0)) {
            row.problem(
                    rules, "the rules are not %d letters".formatted(destinations.size()), "Build the sample again.");
            return;
        }
        for (int i = 0; i < letters.length(); i++) {
            Optional<VisaRule> rule = Optional.of(LETTERS.indexOf(letters.charAt(i)))
                    .filter(at -> at >= 0)
                    .map(at -> VisaRule.values()[at]);
            if (rule.isPresent() && !holder.equals(destinations.get(i))) {
                visas.put(when, holder, destinations.get(i), rule.get());
            }
        }
    }

    record Read(VisaRules rules, Fingerprint file) {}
}
