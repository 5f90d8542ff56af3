package org.entente.models.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The allocations of what all are worth together that leave nobody worse off than alone.
///
/// `I(v) = {x : x(N) = v(N), x_i >= v(i)}`, a simplex or empty.
public final class Imputations {
    private final TransferableGame game;
    private final double surplus;

    private Imputations(TransferableGame game) {
        this.game = game;
        double alone =
                IntStream.range(0, game.players()).mapToDouble(game::worthAlone).sum();
        this.surplus = game.worthOfAll() - alone;
    }

    public static Imputations of(TransferableGame game) {
        return new Imputations(game);
    }

    /// What there is to share beyond what each has alone, `v(N) - sum of v(i)`.
    public double surplus() {
        return surplus;
    }

    public boolean isEmpty() {
        return surplus < -game.tolerance();
    }

    public boolean contains(double[] allocation) {
        return Math.abs(game.excess(game.grandCoalition(), allocation)) <= game.tolerance()
                && IntStream.range(0, game.players())
                        .allMatch(player -> allocation[player] >= game.worthAlone(player) - game.tolerance());
    }

    /// The corners of the simplex: in the i-th, player i gets the whole surplus. None if it is empty.
    public List<double[]> vertices() {
        List<double[]> vertices = new ArrayList<>();
        if (!isEmpty()) {
            for (int favoured = 0; favoured < game.players(); favoured++) {
                double[] vertex = IntStream.range(0, game.players())
                        .mapToDouble(game::worthAlone)
                        .toArray();
                vertex[favoured] += surplus;
                vertices.add(vertex);
            }
        }
        return vertices;
    }
}
