package org.entente.data.casus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Obligation;
import org.entente.core.casus.PledgeCase.Outcome;
import org.entente.core.problem.Problem.Place;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.IsoDate;
import org.entente.data.csv.Problems;
import org.entente.data.register.RegisterCells;

/// Reads a register of cases strictly: a line that anything is wrong with is reported with file, line and column, and
/// the rest is checked too. `docs/methods/reliability.md` has the layout.
final class CaseFile {
    private final CsvFile file;
    private final Catalogue catalogue;
    private final RegisterCells cells;
    private final Map<String, Place> places = new HashMap<>();
    private final List<PledgeCase> cases = new ArrayList<>();

    private CaseFile(CsvFile file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
        this.cells = new RegisterCells(file, catalogue, new RegisterCells.Codes("ENT-5141", "ENT-5143", "ENT-5144"));
    }

    /// What a file holds.
    record Read(List<PledgeCase> cases, Map<String, Place> places, Fingerprint file) {
        Read {
            cases = List.copyOf(cases);
            places = Map.copyOf(places);
        }
    }

    /// Reads one file; what is wrong is added to the problems.
    static Read read(CsvSource source, Catalogue catalogue, Problems problems) {
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            CaseFile register = new CaseFile(file, catalogue);
            while (file.next()) {
                register.line();
            }
            return new Read(register.cases, register.places, file.finish());
        }
    }

    /// A line with anything wrong is reported and left out.
    private void line() {
        String id = cells.id("ENT-5140", "CSTO-KAZ-2022");
        places.putIfAbsent(id, cells.place("id"));
        Optional<LocalDate> date = date("date");
        if (text("date").isEmpty()) {
            problem("ENT-5142", "date", "there is no day", "Write the day on which the crisis began: 2022-01-05.");
        }
        Optional<UnionId> union = cells.union();
        Optional<StateId> state = cells.state("state");
        checkMembership(union, state, date);
        Optional<LocalDate> requested = date("requested");
        Optional<LocalDate> decided = date("decided");
        Optional<LocalDate> acted = date("acted");
        boolean isInOrder = PledgeCase.isInOrder(requested, decided, acted);
        if (!isInOrder) {
            problem(
                    "ENT-5142",
                    "decided",
                    "the days are out of order",
                    "The request comes first, then the decision, then the action.");
        }
        Optional<Obligation> obligation = cells.word("obligation", Obligation.values());
        Optional<Outcome> outcome = cells.word("outcome", Outcome.values());
        Optional<Outcome> other =
                text("other_outcome").isEmpty() ? Optional.empty() : cells.word("other_outcome", Outcome.values());
        boolean isSame = other.isPresent() && other.equals(outcome);
        if (isSame) {
            problem(
                    "ENT-5143",
                    "other_outcome",
                    "the other outcome is the same",
                    "Write how those code it who disagree, or leave it empty.");
        }
        Optional<Checked> checked = cells.word("checked", Checked.values());
        if (text("what").isEmpty()) {
            problem("ENT-5144", "what", "'what' is empty", "Say in a clause what happened and what the union did.");
        }
        List<Citation> sources = cells.sources();
        if (union.isPresent()
                && state.isPresent()
                && date.isPresent()
                && isInOrder
                && obligation.isPresent()
                && outcome.isPresent()
                && !isSame
                && checked.isPresent()) {
            cases.add(new PledgeCase(
                    id,
                    union.get(),
                    state.get(),
                    date.get(),
                    obligation.get(),
                    text("article"),
                    requested,
                    decided,
                    acted,
                    outcome.get(),
                    other,
                    text("what"),
                    sources,
                    checked.get(),
                    text("note")));
        }
    }

    /// Nothing is owed to a state that is not a member on the day.
    private void checkMembership(Optional<UnionId> union, Optional<StateId> state, Optional<LocalDate> date) {
        if (union.isPresent()
                && state.isPresent()
                && date.isPresent()
                && !catalogue.union(union.get()).membersOn(date.get()).contains(state.get())) {
            problem(
                    "ENT-5141",
                    "state",
                    "%s is not a member of %s on %s".formatted(state.get(), union.get(), date.get()),
                    "See who is: entente union show %s. A predecessor's case goes under the predecessor."
                            .formatted(union.get()));
        }
    }

    private Optional<LocalDate> date(String column) {
        String text = text(column);
        Optional<LocalDate> date = text.isEmpty() ? Optional.empty() : IsoDate.parse(text);
        if (date.isEmpty() && !text.isEmpty()) {
            problem("ENT-5142", column, "'%s' is not a date".formatted(text), "Write it as 2022-01-05.");
        }
        return date;
    }

    private String text(String column) {
        return cells.text(column);
    }

    private void problem(String code, String column, String what, String next) {
        cells.problem(code, column, what, next);
    }
}
