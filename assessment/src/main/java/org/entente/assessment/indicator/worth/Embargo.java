package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.assessment.question.Question;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.models.equilibrium.CitedParameters;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.Sensitivity;
import org.entente.models.equilibrium.UniversalGravity;

/// Worlds in which trade between some states and one other has stopped, each solved once for all indicators.
final class Embargo {
    private final Question question;
    private final Holding<TradeMatrix> holding;
    private final UniversalGravity baseline;

    Embargo(Question question, Holding<TradeMatrix> holding) {
        this.question = question;
        this.holding = holding;
        this.baseline = UniversalGravity.of(holding.records(), Elasticities.central(), DeficitRule.MULTIPLICATIVE);
    }

    /// The world without their trade, at the central elasticities and the corners of their ranges.
    Sensitivity between(Collection<StateId> group, StateId other) {
        List<String> codes = group.stream().map(StateId::code).sorted().toList();
        return question.context()
                .memo()
                .get(
                        List.of(
                                "embargo",
                                codes,
                                other.code(),
                                holding.records().year()),
                        Sensitivity.class,
                        () -> Sensitivity.of(
                                baseline,
                                _ -> baseline.noShock().stopping(codes, List.of(other.code())),
                                new ParameterGrid(
                                                CitedParameters.TRADE_ELASTICITY,
                                                CitedParameters.SUPPLY_ELASTICITY,
                                                CitedParameters.TRADE_PREFERENCE.fixedAt(0))
                                        .corners(),
                                question.context().executor()));
    }

    /// What such a world is called; its title begins with If.
    String scenario(Collection<StateId> group, StateId other) {
        return "If trade of %s with %s stopped, in the world of %d"
                .formatted(
                        String.join(
                                ", ", group.stream().map(StateId::code).sorted().toList()),
                        other,
                        holding.records().year());
    }

    Provenance provenance(String scenario, Provenance membership) {
        List<Provenance> inputs = new ArrayList<>(holding.observed(
                "flows of %d among %d economies, domestic sales included"
                        .formatted(
                                holding.records().year(),
                                holding.records().economies().size()),
                holding.records().reportedPairs()));
        inputs.add(CitedParameters.TRADE_ELASTICITY.assumed());
        inputs.add(CitedParameters.SUPPLY_ELASTICITY.assumed());
        inputs.add(membership);
        return new Simulated(WelfareIndicator.MODEL, scenario, inputs);
    }
}
