package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.scenario.Scenario;

/// The trade of one year in which scenarios happen: the library's matrix, or a user's own file.
public final class World {
    private final List<String> economies;
    private final double[][] flows;
    private final int year;
    private final Unit money;
    private final Optional<String> file;
    private final Optional<Given> given;
    private final List<Provenance> observed;
    private final List<String> notes;

    World(
            List<String> economies,
            double[][] flows,
            int year,
            Unit money,
            Optional<String> file,
            Optional<Given> given,
            List<Provenance> observed,
            List<String> notes) {
        this.economies = List.copyOf(economies);
        this.flows = flows;
        this.year = year;
        this.money = money;
        this.file = file;
        this.given = given;
        this.observed = List.copyOf(observed);
        this.notes = List.copyOf(notes);
    }

    /// The matrix of a library.
    public static World of(Holding<TradeMatrix> holding) {
        TradeMatrix matrix = holding.records();
        int n = matrix.economies().size();
        long none = (long) n * (n - 1) - matrix.reportedPairs();
        List<String> notes = new ArrayList<>();
        notes.add("%d of %d pairs have no reported flow in %d and count as not trading."
                .formatted(none, (long) n * (n - 1), matrix.year()));
        return new World(
                matrix.economies().stream().map(StateId::code).toList(),
                matrix.toArray(),
                matrix.year(),
                Unit.USD_MILLION,
                Optional.empty(),
                Optional.empty(),
                holding.observed(
                        "flows of %d among %d economies, domestic sales included".formatted(matrix.year(), n),
                        matrix.reportedPairs()),
                notes);
    }

    /// Changes that the user's file gives for each pair.
    ///
    /// @param words how a title says it
    public record Given(String words, Change change) {}

    /// Adds what a file gives to a scenario.
    @FunctionalInterface
    public interface Change {
        Scenario on(Scenario scenario);
    }

    UniversalGravity baseline(DeficitRule deficits) {
        return UniversalGravity.of(economies, flows, Elasticities.central(), deficits);
    }

    public List<String> economies() {
        return economies;
    }

    public int year() {
        return year;
    }

    Unit money() {
        return money;
    }

    /// The user's file, if it is one; its figures cannot be computed again from an id.
    Optional<String> file() {
        return file;
    }

    Optional<Given> given() {
        return given;
    }

    List<Provenance> observed() {
        return observed;
    }

    List<String> notes() {
        return notes;
    }

    double flow(int exporter, int importer) {
        return flows[exporter][importer];
    }

    /// All that is bought, at home and abroad.
    double expenditure(int economy) {
        double sum = 0;
        for (double[] row : flows) {
            sum += row[economy];
        }
        return sum;
    }
}
