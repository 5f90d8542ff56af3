package org.entente.assessment.indicator.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.TransferKind;
import org.entente.models.measure.transfer.TransferRules;
import org.entente.models.measure.transfer.TransferRules.Spans;

/// The choices that every figure of the ledgers offers.
final class LedgerOptions {
    private static final String ALL_BOOKS = "all";
    private static final String ANY = "any";

    private static final OptionSpec KIND = OptionSpec.oneOf(
            "kind",
            words(TransferKind.values()),
            "what is counted: all together, or one kind (docs/methods/ledgers.md)");
    private static final OptionSpec BOOKS = OptionSpec.oneOf(
            "books",
            Stream.concat(Stream.of(ALL_BOOKS), words(Books.values()).stream()).toList(),
            "whose reckoning: all estimates, those of the payer's or the receiver's authorities, or of third parties");
    private static final OptionSpec SPANS = OptionSpec.oneOf(
            "spans",
            words(Spans.values()),
            "an estimate over several years counts at its mean: where none of the kind is of the year itself, always, or"
                    + " never");
    private static final OptionSpec LOANS = OptionSpec.oneOf(
            "loans", List.of("left-out", "face-value"), "credit has to be paid back: left out, or at face value");
    private static final OptionSpec CODER =
            OptionSpec.free("coder", ANY, "whose lines count, by the ledger's column coder");

    static final List<OptionSpec> ALL = List.of(KIND, BOOKS, SPANS, LOANS, CODER);

    private LedgerOptions() {}

    static TransferRules rules(Options options) {
        String books = options.get(BOOKS.name());
        String coder = options.get(CODER.name());
        return new TransferRules(
                find(TransferKind.values(), options.get(KIND.name())).orElseThrow(),
                find(Books.values(), books),
                find(Spans.values(), options.get(SPANS.name())).orElseThrow(),
                options.get(LOANS.name()).equals("face-value"),
                Optional.of(coder).filter(name -> !name.equals(ANY)));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(LedgerOptions::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }
}
