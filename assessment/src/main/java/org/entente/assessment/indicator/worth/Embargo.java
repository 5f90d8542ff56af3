package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.entente.assessment.parameter.Parameter;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.Question;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.Leverage;
import org.entente.models.equilibrium.Sensitivity;
import org.entente.models.equilibrium.UniversalGravity;

/// Worlds in which trade between some states and one other has stopped, each solved once for all indicators, at all
/// combinations of the elasticities.
final class Embargo {
    private final Question question;
    private final Holding<TradeMatrix> holding;
    private final UniversalGravity baseline;
    private final ParameterChoice parameters;

    Embargo(Question question, Holding<TradeMatrix> holding) {
        this.question = question;
        this.holding = holding;
        this.baseline = UniversalGravity.of(holding.records(), Elasticities.central(), DeficitRule.MULTIPLICATIVE);
        this.parameters = ParameterChoice.of(question.options().nonDefault()).withoutEffect();
    }

    ParameterChoice parameters() {
        return parameters;
    }

    /// Welfare without the trade between the group and the other.
    WelfareByCell without(Collection<StateId> group, StateId other) {
        return new WelfareByCell(
                baseline,
                between(group, other).cells().stream().map(Cell::welfare).toList());
    }

    /// What the other could do to one state by ending their trade, at each combination.
    List<Leverage> leverage(StateId one, StateId other) {
        return between(List.of(one), other).cells().stream()
                .flatMap(cell -> cell.leverage().stream())
                .toList();
    }

    private Worlds between(Collection<StateId> group, StateId other) {
        List<String> codes = group.stream().map(StateId::code).sorted().toList();
        List<Object> key = List.of(
                "embargo", codes, other.code(), holding.records().year(), parameters.draws(), parameters.given());
        return question.context().memo().get(key, Worlds.class, () -> {
            TradeStop stop = new TradeStop(codes, other.code());
            return new Worlds(Sensitivity.of(
                    baseline,
                    _ -> baseline.noShock().stopping(codes, List.of(other.code())),
                    parameters.cells(question.context().seed()),
                    stop::cell,
                    question.context().executor()));
        });
    }

    /// The answers that are kept of the worlds of one group and one other.
    private record Worlds(List<Cell> cells) {}

    /// @param leverage of the other over the group, if that is one state
    private record Cell(double[] welfare, List<Leverage> leverage) {}

    private record TradeStop(List<String> group, String other) {
        Cell cell(Counterfactual world) {
            return new Cell(
                    WelfareByCell.of(world),
                    group.size() == 1 ? List.of(Leverage.of(world, other, group.getFirst())) : List.of());
        }
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
        Stream.of(Parameter.THETA, Parameter.PSI).map(parameters::assumed).forEach(inputs::add);
        inputs.add(membership);
        return new Simulated(WelfareIndicator.MODEL, scenario, inputs);
    }
}
