package org.entente.assessment.indicator.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.ledger.Transfer;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.data.library.Holding;
import org.entente.data.library.Topic;
import org.entente.models.measure.transfer.TransfersReceived;
import org.entente.models.measure.transfer.TransfersReceived.Reading;

/// What members receive from each other by the ledgers: in dollars, or over their income.
final class TransferIndicator implements Indicator {
    private static final OptionSpec PRICES = OptionSpec.oneOf(
            "prices",
            List.of("current", "constant-2015"),
            "dollars as published, or of 2015 by the deflator of the United States' GDP");

    private final Kind kind;

    TransferIndicator(Kind kind) {
        this.kind = kind;
    }

    /// In money, or in per cent of the receiver's GDP.
    enum Kind {
        MONEY,
        OF_GDP
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("no random bloc has a ledger");
    }

    @Override
    public boolean isInBalanceSheet() {
        return kind == Kind.MONEY;
    }

    @Override
    public Description description() {
        return switch (kind) {
            case MONEY ->
                describe(
                        "transfers-received",
                        "received from other members",
                        Unit.USD_MILLION,
                        "Sum over payers of the median of published estimates of what they give; the interval is the spread"
                                + " of the estimates of one kind and year, no error of measurement. A stated sum is preferred"
                                + " to the sum of gas, oil and other kinds, which stands in for it and is a lower bound"
                                + " where a kind has no estimate. Each line of the ledgers has its source; explain prints"
                                + " them. What a benefit is worth depends on the price it is set against (Gaddy and Ickes"
                                + " 2005, Eurasian Geography and Economics 46): the option books takes one side's"
                                + " reckoning.",
                        PRICES);
            case OF_GDP ->
                describe(
                        "transfers-received-gdp",
                        "received from other members over GDP",
                        Unit.PERCENT,
                        "transfers-received over the receiver's GDP of the year in current dollars; the union's figure is"
                                + " the sum of both over members that have both.");
        };
    }

    private static Description describe(String id, String label, Unit unit, String definition, OptionSpec... more) {
        List<OptionSpec> options = new ArrayList<>(LedgerOptions.ALL);
        options.addAll(List.of(more));
        return new Description(
                id, label, Dimension.WORTH, unit, definition, Sources.TRANSFERS, false, true, true, options);
    }

    @Override
    public List<Figure> figures(Question question) {
        boolean constant =
                kind == Kind.MONEY && question.options().get(PRICES.name()).equals("constant-2015");
        Description own = description();
        Description shown = constant
                ? new Description(
                        own.id(),
                        own.label(),
                        own.dimension(),
                        Unit.USD_2015_MILLION,
                        own.definition(),
                        own.source(),
                        own.pooled(),
                        own.hasUnion(),
                        own.hasMembers(),
                        own.options())
                : own;
        Answers answers = new Answers(shown, question);
        return answers.fromOneYear(question.context().library().find(Topic.TRANSFERS), (holding, year) -> {
            Dollars dollars = new Dollars(question.context());
            OptionalDouble deflator = constant ? dollars.of2015(year) : OptionalDouble.of(1);
            return deflator.isEmpty()
                    ? answers.gaps(Gap.OUTSIDE_COVERAGE, dollars.missing("The deflator", year))
                    : figures(question, answers, holding, year, dollars, deflator.getAsDouble());
        });
    }

    private List<Figure> figures(
            Question question,
            Answers answers,
            Holding<List<Transfer>> holding,
            int year,
            Dollars dollars,
            double deflator) {
        SortedSet<StateId> members = answers.membersIn(year);
        TransfersReceived measure =
                new TransfersReceived(holding.records(), LedgerOptions.rules(question.options()), dollars);
        SortedMap<StateId, Receipt> receipts = new TreeMap<>();
        for (StateId member : members) {
            receipts.put(
                    member,
                    receipt(
                            measure.of(member, payers(holding, members, member), year),
                            member,
                            year,
                            dollars,
                            deflator));
        }
        LedgerNotes notes = new LedgerNotes(holding, answers, dollars);
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            List<Receipt> known = receipts.values().stream()
                    .filter(receipt -> receipt.spread().isPresent())
                    .toList();
            figures.add(answers.unionFigure(
                    Receipt.together(known, year, members.size()),
                    Optional.of(new MemberCount(known.size(), members.size())),
                    notes.of(receipts, question.subject().isUnion()),
                    notes.provenance(receipts.values(), year)));
        }
        if (answers.wantsMembers()) {
            for (StateId member : answers.membersAsked()) {
                Optional<Receipt> receipt = Optional.ofNullable(receipts.get(member));
                Outcome outcome = receipt.map(Receipt::outcome)
                        .orElseGet(() -> Answers.missing(
                                Gap.NOT_A_MEMBER, "%s was no member on 1 July %d".formatted(member, year)));
                Provenance provenance = notes.provenance(receipt.stream().toList(), year);
                figures.add(answers.memberFigure(
                        member, outcome, receipt.map(notes::of).orElse(List.of()), provenance));
            }
        }
        return figures;
    }

    /// A state that is asked about alone receives from all; a member from the others.
    private static SortedSet<StateId> payers(
            Holding<List<Transfer>> holding, SortedSet<StateId> members, StateId receiver) {
        SortedSet<StateId> payers = TransfersReceived.payers(holding.records(), receiver);
        if (members.size() > 1) {
            payers.retainAll(new TreeSet<>(members));
        }
        return payers;
    }

    private Receipt receipt(Reading reading, StateId member, int year, Dollars dollars, double deflator) {
        if (kind == Kind.MONEY) {
            return new Receipt(member, year, reading, deflator, OptionalDouble.empty(), "");
        }
        OptionalDouble gdp = dollars.gdpUsdMillion(member, year);
        return new Receipt(member, year, reading, 1, gdp, gdp.isEmpty() ? dollars.missing("GDP", year) : "");
    }
}
