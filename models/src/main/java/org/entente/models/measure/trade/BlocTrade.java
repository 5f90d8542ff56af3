package org.entente.models.measure.trade;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;

/// The measures of trade of any bloc, from sums made once: what placebo unions cost is additions.
///
/// Each method gives the figure of the measure that its comment names, as a function of a bloc that is a list of
/// positions in [TradeMatrix#economies()]; NaN where that measure has a gap. NaN leaves the package only to be
/// ranked, which drops it.
public final class BlocTrade {
    /// What is left of the world's trade below this part of it is rounding.
    private static final double ROUNDING = 1e-12;

    private final TradeMatrix matrix;
    private final double[][] flows;
    private final boolean[][] reported;
    private final double[] exports;
    private final double[] imports;
    private final double world;

    private BlocTrade(TradeMatrix matrix) {
        this.matrix = matrix;
        this.flows = matrix.toArray();
        this.reported = new boolean[flows.length][flows.length];
        this.exports = new double[flows.length];
        this.imports = new double[flows.length];
        List<StateId> economies = matrix.economies();
        double total = 0;
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                if (i == j) {
                    flows[i][j] = 0;
                    continue;
                }
                reported[i][j] = matrix.flow(economies.get(i), economies.get(j)).isPresent();
                exports[i] += flows[i][j];
                imports[j] += flows[i][j];
                total += flows[i][j];
            }
        }
        this.world = total;
    }

    public static BlocTrade of(TradeMatrix matrix) {
        return new BlocTrade(matrix);
    }

    /// [IntraUnionShare].
    public ToDoubleFunction<int[]> intraShare(IntraUnionShare.Direction direction) {
        return bloc -> {
            double inside = inside(bloc);
            double all = switch (direction) {
                case EXPORTS -> sum(bloc, exports);
                case IMPORTS -> sum(bloc, imports);
                case TRADE -> (sum(bloc, exports) + sum(bloc, imports)) / 2;
            };
            return all > 0 ? 100 * inside / all : Double.NaN;
        };
    }

    /// [SymmetricIntroversion].
    public ToDoubleFunction<int[]> introversion() {
        return bloc -> {
            double s = intra(bloc);
            double v = ofOutsiders(bloc);
            double scale = s + v - 2 * s * v;
            return scale > 0 ? (s - v) / scale : Double.NaN;
        };
    }

    /// [TradeIntensity].
    public ToDoubleFunction<int[]> intensity(TradeIntensity.Form form) {
        return switch (form) {
            case TRADE -> bloc -> ratio(intra(bloc), (sum(bloc, exports) + sum(bloc, imports)) / (2 * world));
            case HOMOGENEOUS -> bloc -> ratio(intra(bloc), ofOutsiders(bloc));
            case EXTRA -> bloc -> ratio(1 - intra(bloc), 1 - ofOutsiders(bloc));
            case EXPORTS -> bloc -> ratio(inside(bloc), sum(bloc, exports) * sum(bloc, imports) / world);
            case EXPORTS_WITHOUT_OWN ->
                bloc -> {
                    double market = sum(bloc, imports);
                    double neutral = 0;
                    for (int i : bloc) {
                        neutral += exports[i] > 0 ? exports[i] * (market - imports[i]) / (world - imports[i]) : 0;
                    }
                    return ratio(inside(bloc), neutral);
                };
        };
    }

    /// [PartnerConcentration].
    public ToDoubleFunction<int[]> concentration(PartnerConcentration.Side side, PartnerConcentration.Form form) {
        int rest = matrix.indexOf(ReportedTrade.REST);
        double[] index = new double[flows.length];
        for (int i = 0; i < index.length; i++) {
            double all = side == PartnerConcentration.Side.EXPORTS ? exports[i] : imports[i];
            double squares = 0;
            for (int j = 0; j < index.length; j++) {
                double share = (side == PartnerConcentration.Side.EXPORTS ? flows[i][j] : flows[j][i]) / all;
                squares += j == rest ? 0 : share * share;
            }
            index[i] = form == PartnerConcentration.Form.HERFINDAHL ? squares : Math.sqrt(squares);
        }
        return bloc -> mean(bloc, index);
    }

    /// [ExportSimilarity].
    public ToDoubleFunction<int[]> similarity() {
        double[][] pairs = new double[flows.length][flows.length];
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < i; j++) {
                double ofOne = exports[i] - flows[i][j];
                double ofOther = exports[j] - flows[j][i];
                double common = 0;
                for (int k = 0; k < pairs.length; k++) {
                    common += k == i || k == j ? 0 : Math.min(flows[i][k] / ofOne, flows[j][k] / ofOther);
                }
                pairs[i][j] = ofOne > 0 && ofOther > 0 ? Math.min(1, common) : Double.NaN;
                pairs[j][i] = pairs[i][j];
            }
        }
        return bloc -> overPairs(bloc, pairs);
    }

    /// [Interdependence].
    public ToDoubleFunction<int[]> interdependence(Interdependence.Part part) {
        double[][] pairs = new double[flows.length][flows.length];
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < i; j++) {
                double between = flows[i][j] + flows[j][i];
                double share = between / (exports[i] + imports[i]);
                double others = between / (exports[j] + imports[j]);
                double salience = Math.sqrt(share * others);
                double symmetry = 1 - Math.abs(share - others);
                pairs[i][j] = isReported(i, j)
                        ? switch (part) {
                            case SALIENCE -> salience;
                            case SYMMETRY -> symmetry;
                            case INTERDEPENDENCE -> salience * symmetry;
                        }
                        : Double.NaN;
                pairs[j][i] = pairs[i][j];
            }
        }
        return bloc -> overPairs(bloc, pairs);
    }

    /// [GrubelLloyd#ofTotalTrade].
    public ToDoubleFunction<int[]> grubelLloyd() {
        return bloc -> {
            double matched = 0;
            double all = 0;
            for (int a = 0; a < bloc.length; a++) {
                for (int b = 0; b < a; b++) {
                    int i = bloc[a];
                    int j = bloc[b];
                    if (reported[i][j] && reported[j][i]) {
                        all += flows[i][j] + flows[j][i];
                        matched += 2 * Math.min(flows[i][j], flows[j][i]);
                    }
                }
            }
            return ratio(matched, all);
        };
    }

    /// [LeaderDependence] of a bloc without the leader, which stays the same.
    public ToDoubleFunction<int[]> onLeader(StateId leader) {
        return onLeader(leader, sum(exports, imports));
    }

    /// [GdpDependence#onLeader].
    ///
    /// @param gdpUsdMillion by position, NaN or 0 where unknown
    public ToDoubleFunction<int[]> onLeader(StateId leader, double[] gdpUsdMillion) {
        int head = matrix.indexOf(leader);
        double[] share = new double[flows.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = head >= 0 && isReported(i, head) && gdpUsdMillion[i] > 0
                    ? 100 * (flows[i][head] + flows[head][i]) / gdpUsdMillion[i]
                    : Double.NaN;
        }
        return bloc -> mean(bloc, share);
    }

    /// [GdpDependence#onMembers].
    public ToDoubleFunction<int[]> onMembers(double[] gdpUsdMillion) {
        return bloc -> {
            double sum = 0;
            int count = 0;
            for (int i : bloc) {
                double trade = 0;
                boolean any = false;
                for (int j : bloc) {
                    trade += flows[i][j] + flows[j][i];
                    any |= isReported(i, j);
                }
                if (any && gdpUsdMillion[i] > 0) {
                    sum += 100 * trade / gdpUsdMillion[i];
                    count++;
                }
            }
            return ratio(sum, count);
        };
    }

    /// [GdpDependence#asymmetry].
    public ToDoubleFunction<int[]> asymmetry(double[] gdpUsdMillion) {
        double[][] pairs = new double[flows.length][flows.length];
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < pairs.length; j++) {
                boolean known = isReported(i, j) && gdpUsdMillion[i] > 0 && gdpUsdMillion[j] > 0;
                pairs[i][j] = known
                        ? 100
                                * Math.abs((flows[i][j] + flows[j][i]) / gdpUsdMillion[i]
                                        - (flows[i][j] + flows[j][i]) / gdpUsdMillion[j])
                        : Double.NaN;
            }
        }
        return bloc -> overPairs(bloc, pairs);
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return sum;
    }

    private boolean isReported(int i, int j) {
        return reported[i][j] || reported[j][i];
    }

    /// S = 2W / (2W + B).
    private double intra(int[] bloc) {
        return 2 * inside(bloc) / (sum(bloc, exports) + sum(bloc, imports));
    }

    /// V = B / (2O + B).
    private double ofOutsiders(int[] bloc) {
        double within = inside(bloc);
        double between = sum(bloc, exports) + sum(bloc, imports) - 2 * within;
        double rest = world - within - between;
        double among = rest > ROUNDING * world ? rest : 0;
        return between / (2 * among + between);
    }

    /// The trade inside; NaN if no flow inside is reported.
    private double inside(int[] bloc) {
        double sum = 0;
        boolean any = false;
        for (int i : bloc) {
            for (int j : bloc) {
                sum += flows[i][j];
                any |= reported[i][j];
            }
        }
        return any ? sum : Double.NaN;
    }

    private static double sum(int[] bloc, double[] totals) {
        double sum = 0;
        for (int i : bloc) {
            sum += totals[i];
        }
        return sum;
    }

    private static double mean(int[] bloc, double[] values) {
        double sum = 0;
        int count = 0;
        for (int i : bloc) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                count++;
            }
        }
        return ratio(sum, count);
    }

    private static double overPairs(int[] bloc, double[][] pairs) {
        double sum = 0;
        int count = 0;
        for (int a = 0; a < bloc.length; a++) {
            for (int b = 0; b < a; b++) {
                double value = pairs[bloc[a]][bloc[b]];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return ratio(sum, count);
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
