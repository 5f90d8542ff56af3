package org.entente.assessment.indicator.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.core.figure.Figure;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.ledger.TransferKind;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.state.StateId;
import org.entente.data.library.Holding;
import org.entente.models.measure.transfer.TransfersReceived.LeftOut;
import org.entente.models.measure.transfer.TransfersReceived.Reading;

/// What a reader must know beside a figure of the ledgers: the lines in it, those left out, what is missing.
final class LedgerNotes {
    private static final String LOWER_BOUND = "A lower bound: ";

    private final Holding<List<Transfer>> holding;
    private final Answers answers;
    private final Dollars dollars;

    LedgerNotes(Holding<List<Transfer>> holding, Answers answers, Dollars dollars) {
        this.holding = holding;
        this.answers = answers;
        this.dollars = dollars;
    }

    List<String> of(SortedMap<StateId, Receipt> receipts, boolean isUnion) {
        List<String> notes = new ArrayList<>();
        receipts.forEach((member, receipt) ->
                of(receipt).forEach(note -> notes.add(receipts.size() == 1 ? note : member + ": " + note)));
        if (isUnion && !notes.isEmpty()) {
            notes.add(
                    "Between members, not through the union: the ledgers do not say for which membership it is given.");
        }
        return notes;
    }

    List<String> of(Receipt receipt) {
        Reading reading = receipt.reading();
        List<String> notes = new ArrayList<>();
        if (!reading.used().isEmpty()) {
            notes.add("Estimates: %s."
                    .formatted(reading.used().stream().map(LedgerNotes::line).collect(Collectors.joining("; "))));
        }
        if (reading.isLowerBound()) {
            notes.add((LOWER_BOUND + "no estimate of %s.")
                    .formatted(reading.without().stream()
                            .sorted()
                            .map(TransferKind::toString)
                            .collect(Collectors.joining(", "))));
        }
        if (!reading.used().isEmpty() && !reading.leftOut().isEmpty()) {
            notes.add("Left out: %s.".formatted(leftOut(reading.leftOut())));
        }
        return notes;
    }

    static boolean isLowerBound(Figure figure) {
        return figure.notes().stream().anyMatch(note -> note.startsWith(LOWER_BOUND));
    }

    /// Lines by the reason why they are not in it.
    static String leftOut(List<LeftOut> lines) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        lines.forEach(out ->
                byReason.computeIfAbsent(out.why(), _ -> new ArrayList<>()).add(line(out.line())));
        return byReason.entrySet().stream()
                .map(entry -> "%s (%s)".formatted(String.join(", ", entry.getValue()), entry.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static String line(Transfer line) {
        int years = line.years().count();
        return line.id() + " " + amount(line.perYear()) + (years > 1 ? " (a mean of %d years)".formatted(years) : "");
    }

    private static String amount(Amount amount) {
        String unit = amount.currency().equals(Amount.OF_GDP) ? " % of GDP" : "";
        return amount.low() < amount.high()
                ? number(amount.low()) + ".." + number(amount.high()) + unit
                : number(amount.low()) + unit;
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /// The file with the lines, each line with its source, and what they were divided by.
    Provenance provenance(Collection<Receipt> receipts, int year) {
        List<Transfer> used = receipts.stream()
                .flatMap(receipt -> receipt.reading().used().stream())
                .toList();
        List<Provenance> inputs = new ArrayList<>(holding.observed(
                "lines of %d%s".formatted(year, used.isEmpty() ? "" : ": " + ids(used)), used.size()));
        used.forEach(line -> inputs.add(new Assumed(
                "estimate " + line.id(),
                "%s %s, %s to %s: %s %s, million or per cent of GDP, for the whole period; books %s, against %s%s"
                        .formatted(
                                line.kind(),
                                line.years(),
                                line.payer(),
                                line.receiver(),
                                amount(line.amount()),
                                line.amount().currency(),
                                line.books(),
                                line.benchmark(),
                                line.note().isEmpty() ? "" : ". " + line.note()),
                line.citation())));
        boolean usesEconomies =
                receipts.stream().anyMatch(receipt -> receipt.gdpUsdMillion().isPresent() || receipt.factor() != 1);
        if (usesEconomies) {
            inputs.addAll(dollars.observed("GDP of %d".formatted(year), receipts.size()));
        }
        return answers.derived(inputs);
    }

    private static String ids(List<Transfer> lines) {
        return lines.stream().map(Transfer::id).collect(Collectors.joining(", "));
    }
}
