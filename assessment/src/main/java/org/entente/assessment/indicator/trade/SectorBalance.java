package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Topic;
import org.entente.models.measure.trade.GrubelLloyd;
import org.entente.models.measure.trade.TradeShares;

/// The Grubel-Lloyd index by sector, from the one source of trade by sector.
final class SectorBalance {
    static final OptionSpec LEVEL = OptionSpec.oneOf(
            "level",
            List.of("total", "sector"),
            "total trade of each pair, or its trade in each sector, of which there is a source for 1993 alone"
                    + " (caliendo-parro); null, source and report do not apply to it");
    private static final String SOURCE = "caliendo-parro";

    private SectorBalance() {}

    static boolean isAsked(Question question) {
        return question.options().get(LEVEL.name()).equals("sector");
    }

    static List<Figure> answer(Answers answers, Question question) {
        return answers.from(SOURCE, question.context().library().find(Topic.SECTOR_TRADE), holding -> {
            SortedMap<String, TradeMatrix> bySector = holding.records();
            SortedSet<StateId> members = answers.membersIn(answers.years().last());
            TradeShares shares = GrubelLloyd.bySector(bySector.values(), members);
            Provenance provenance = answers.derived(holding.observed("trade by sector", bySector.size()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        shares.outcome(),
                        Optional.of(shares.members()),
                        notes(shares.outcome(), bySector, members),
                        provenance));
            }
            figures.addAll(answers.memberFigures(shares.byMember(), SOURCE, List.of(), provenance));
            return figures;
        });
    }

    private static List<String> notes(
            Outcome outcome, SortedMap<String, TradeMatrix> bySector, SortedSet<StateId> members) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Flows: %s, %d sectors. Sectors this broad hold unlike goods, so that the index is too high for trade within industries."
                        .formatted(SOURCE, bySector.size()));
        if (outcome instanceof Value
                && GrubelLloyd.ofSums(bySector.values(), members).outcome()
                        instanceof Value(double total, Uncertainty _)) {
            notes.add(String.format(Locale.ROOT, "By the sum of all sectors: %.3f.", total));
        }
        return notes;
    }
}
