package org.entente.data.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ledger.Benchmark;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.ledger.TransferKind;
import org.entente.core.problem.Problem.Place;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;

/// Reads a ledger strictly: a line that anything is wrong with is reported with file, line and column, and the rest
/// is checked too. `docs/methods/ledgers.md` has the layout.
final class LedgerFile {
    private static final StateId NO_STATE = StateId.of("XXX");
    private static final StateId NO_OTHER_STATE = StateId.of("XXY");

    private final LedgerCells cells;
    private final Catalogue catalogue;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Transfer> lines = new ArrayList<>();

    private LedgerFile(LedgerCells cells, Catalogue catalogue) {
        this.cells = cells;
        this.catalogue = catalogue;
    }

    /// What a file holds.
    record Read(List<Transfer> lines, Map<String, Place> places, Fingerprint file) {
        Read {
            lines = List.copyOf(lines);
            places = Map.copyOf(places);
        }
    }

    /// Reads one file; what is wrong is added to the problems.
    static Read read(CsvSource source, Catalogue catalogue, Problems problems) {
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            LedgerFile ledger = new LedgerFile(new LedgerCells(file), catalogue);
            while (file.next()) {
                ledger.line();
            }
            return new Read(ledger.lines, ledger.places, file.finish());
        }
    }

    private void line() {
        String id = cells.text("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            cells.problem(
                    "ENT-5134", "id", "'%s' is not an id".formatted(id), "Write it as imf-2015-gas, in lower case.");
        }
        places.putIfAbsent(id, cells.place("id"));
        StateId payer = state("payer", NO_STATE);
        StateId receiver = state("receiver", NO_OTHER_STATE);
        if (payer.equals(receiver)) {
            cells.problem("ENT-5130", "receiver", "%s gives to itself".formatted(payer), "Name two states.");
            receiver = payer.equals(NO_STATE) ? NO_OTHER_STATE : NO_STATE;
        }
        Years years = years();
        Amount stated = amount();
        Amount amount = cells.word("per", Per.values()) == Per.YEAR
                        && !stated.currency().equals(Amount.OF_GDP)
                ? new Amount(stated.low() * years.count(), stated.high() * years.count(), stated.currency())
                : stated;
        lines.add(new Transfer(
                id,
                payer,
                receiver,
                years,
                cells.word("kind", TransferKind.values()),
                amount,
                cells.word("benchmark", Benchmark.values()),
                cells.word("books", Books.values()),
                Optional.of(cells.text("repeats")).filter(text -> !text.isEmpty()),
                citation(id),
                cells.needed("licence", "ENT-5136"),
                cells.word("checked", Checked.values()),
                cells.needed("coder", "ENT-5137"),
                cells.text("note")));
    }

    /// What an amount is of.
    private enum Per {
        YEAR,
        PERIOD
    }

    private StateId state(String column, StateId standIn) {
        String text = cells.text(column);
        Optional<StateId> state = text.matches("[A-Z]{3}")
                ? catalogue.findByExactName(text).filter(id -> id.code().equals(text))
                : Optional.empty();
        if (state.isEmpty()) {
            cells.problem(
                    "ENT-5130", column, "'%s' is not a state".formatted(text), "Write its three letters, such as BLR.");
        }
        return state.orElse(standIn);
    }

    private Years years() {
        int first = cells.year("first");
        int last = cells.year("last");
        if (last < first) {
            cells.problem(
                    "ENT-5131",
                    "last",
                    "%d comes before %d".formatted(last, first),
                    "Both years are included; they are the same for one year.");
            return Years.of(first);
        }
        return new Years(first, last);
    }

    private Amount amount() {
        double low = cells.amount("low");
        double high = cells.amount("high");
        String currency = cells.text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            cells.problem(
                    "ENT-5132",
                    "currency",
                    "'%s' is not a currency".formatted(currency),
                    "Write three letters such as USD, or GDP for per cent of the receiver's GDP.");
        }
        if (low > high) {
            cells.problem(
                    "ENT-5133", "high", "the upper bound is below the lower", "Write the same number twice for one.");
            return new Amount(high, low, currency);
        }
        return new Amount(low, high, currency);
    }

    private Citation citation(String id) {
        String title = cells.needed("title", "ENT-5136");
        String publisher = cells.needed("publisher", "ENT-5136");
        String date = cells.text("date");
        if (!date.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
            cells.problem(
                    "ENT-5136", "date", "'%s' is not a date".formatted(date), "Write 2017-04-03, 2017-04 or 2017.");
        }
        String url = cells.text("url");
        if (!url.matches("https?://\\S+")) {
            cells.problem(
                    "ENT-5136",
                    "url",
                    url.isEmpty() ? "there is no address" : "'%s' is not an address".formatted(url),
                    "A line needs a source that a reader can look up: http:// or https://.");
        }
        return new Citation(id, "%s. %s, %s.".formatted(title, publisher, date), url);
    }
}
