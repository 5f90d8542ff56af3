package org.entente.models.measure.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Trade matrices drawn in text or at random.
final class Pictures {
    private Pictures() {}

    /// Economies on top; rows export, columns import, the diagonal is domestic sales, `.` is not reported.
    static TradeMatrix trade(int year, String picture) {
        List<String> lines = picture.lines().toList();
        List<StateId> economies = Arrays.stream(lines.getFirst().strip().split(" +"))
                .map(StateId::of)
                .toList();
        double[][] flows = lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.strip().split(" +"))
                        .mapToDouble(cell -> cell.equals(".") ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
        return TradeMatrix.of(year, economies, flows);
    }

    /// Six economies AAA to FFF with flows of very different size, one in eight not reported.
    static TradeMatrix random(long seed) {
        Random random = new Random(seed);
        List<StateId> economies = IntStream.range(0, 6)
                .mapToObj(i -> StateId.of(String.valueOf((char) ('A' + i)).repeat(3)))
                .toList();
        double[][] flows = new double[6][6];
        for (double[] row : flows) {
            Arrays.setAll(row, _ -> random.nextInt(8) == 0 ? Double.NaN : Math.exp(6 * random.nextDouble()));
        }
        return TradeMatrix.of(2012, economies, flows);
    }

    /// The same trade in another unit, economies in the opposite order.
    static TradeMatrix reversed(TradeMatrix matrix, double factor) {
        List<StateId> order = matrix.economies().reversed();
        double[][] flows = new double[order.size()][order.size()];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                flows[i][j] = factor * matrix.flow(order.get(i), order.get(j)).orElse(Double.NaN);
            }
        }
        return TradeMatrix.of(matrix.year(), order, flows);
    }
}
