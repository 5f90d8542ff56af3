package org.entente.numerics.hull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// The point of a convex hull that is nearest to a target: weights that are not negative, sum to 1 and minimise
/// `|sum w_j p_j - target|^2`.
///
/// P. Wolfe (1976), "Finding the nearest point in a polytope", Mathematical Programming 11, 128-149: an active set of
/// affinely independent points, in which each step goes to the nearest point of their affine hull or as far towards it
/// as weights allow. It ends after finitely many steps at the optimum itself; the duality gap shows how far rounding
/// left it.
///
/// @param weights one for each point of the hull
/// @param distance Euclidean, from the target to the nearest point
/// @param dualityGap `|x|^2 - min_j x (p_j - target)` with x the nearest point less the target: the squared distance
///     cannot be lower by more than twice this; 0 at the optimum
/// @param isUnique whether no other weights give the nearest point: the points that could carry weight are affinely
///     independent
public record NearestPoint(double[] weights, double distance, double dualityGap, boolean isUnique) {
    /// Relative to the largest squared distance of a point from the target.
    private static final double TOLERANCE = 1e-14;
    /// Weights below this leave the active set.
    private static final double NOTHING = 1e-13;
    /// Points within this share of the largest squared distance from the supporting plane can carry weight.
    private static final double ON_FACE = 1e-9;

    public NearestPoint {
        weights = weights.clone();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /// Solves for the hull of some points.
    ///
    /// @param points each of as many coordinates as the target
    /// @throws IllegalArgumentException if there are no points, or lengths differ, or a coordinate is not finite
    public static NearestPoint of(double[][] points, double[] target) {
        if (points.length == 0 || Arrays.stream(points).anyMatch(point -> point.length != target.length)) {
            throw new IllegalArgumentException("%d points do not all have the %d coordinates of the target"
                    .formatted(points.length, target.length));
        }
        return new Search(points, target).run();
    }

    /// The state of one search: points less the target, and the active set with its weights.
    private static final class Search {
        private final double[][] shifted;
        private final double scale;
        private final List<Integer> active = new ArrayList<>();
        private double[] weights = {1};

        Search(double[][] points, double[] target) {
            shifted = new double[points.length][target.length];
            double largest = 0;
            for (int j = 0; j < points.length; j++) {
                for (int t = 0; t < target.length; t++) {
                    shifted[j][t] = points[j][t] - target[t];
                }
                double norm = dot(shifted[j], shifted[j]);
                if (!Double.isFinite(norm)) {
                    throw new IllegalArgumentException("point %d or the target is not finite".formatted(j));
                }
                largest = Math.max(largest, norm);
            }
            scale = largest == 0 ? 1 : largest;
        }

        NearestPoint run() {
            active.add(nearestSingle());
            double[] x = shifted[active.getFirst()].clone();
            double squared = dot(x, x);
            while (true) {
                int entering = lowestAlong(x);
                boolean improves = squared - dot(x, shifted[entering]) > TOLERANCE * scale;
                if (!improves || active.contains(entering)) {
                    return result(x);
                }
                List<Integer> before = List.copyOf(active);
                double[] weightsBefore = weights.clone();
                enter(entering);
                double[] next = combination();
                double nextSquared = dot(next, next);
                if (nextSquared >= squared) {
                    active.clear();
                    active.addAll(before);
                    weights = weightsBefore;
                    return result(x);
                }
                x = next;
                squared = nextSquared;
            }
        }

        /// Adds a point, and goes to the nearest point of the affine hull, dropping points whose weight reaches 0.
        private void enter(int entering) {
            active.add(entering);
            weights = Arrays.copyOf(weights, weights.length + 1);
            while (true) {
                double[] affine = affineWeights();
                if (Arrays.stream(affine).allMatch(weight -> weight > NOTHING)) {
                    weights = affine;
                    return;
                }
                step(affine);
            }
        }

        private void step(double[] affine) {
            double share = 1;
            for (int i = 0; i < affine.length; i++) {
                if (affine[i] <= NOTHING && weights[i] > affine[i]) {
                    share = Math.min(share, weights[i] / (weights[i] - affine[i]));
                }
            }
            double[] moved = new double[affine.length];
            int lowest = 0;
            for (int i = 0; i < affine.length; i++) {
                moved[i] = Math.max(0, weights[i] + share * (affine[i] - weights[i]));
                lowest = moved[i] < moved[lowest] ? i : lowest;
            }
            moved[lowest] = 0;
            List<Integer> kept = new ArrayList<>();
            double[] weightsKept = new double[moved.length];
            for (int i = 0; i < moved.length; i++) {
                if (moved[i] > NOTHING) {
                    weightsKept[kept.size()] = moved[i];
                    kept.add(active.get(i));
                }
            }
            active.clear();
            active.addAll(kept);
            weights = normalised(Arrays.copyOf(weightsKept, kept.size()));
        }

        /// The weights, of any sign, of the point of the affine hull nearest to the origin: least squares on
        /// differences from the first point, which keeps the condition of the data unsquared.
        private double[] affineWeights() {
            int size = active.size();
            double[] affine = new double[size];
            if (size == 1) {
                affine[0] = 1;
                return affine;
            }
            double[] origin = shifted[active.getFirst()];
            DMatrixRMaj differences = differences(active);
            DMatrixRMaj right = new DMatrixRMaj(origin.length, 1);
            for (int t = 0; t < origin.length; t++) {
                right.set(t, -origin[t]);
            }
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(true);
            DMatrixRMaj solution = new DMatrixRMaj(size - 1, 1);
            solver.setA(differences);
            solver.solve(right, solution);
            affine[0] = 1;
            for (int i = 1; i < size; i++) {
                affine[i] = solution.get(i - 1);
                affine[0] -= affine[i];
            }
            return affine;
        }

        private DMatrixRMaj differences(List<Integer> members) {
            double[] origin = shifted[members.getFirst()];
            DMatrixRMaj differences = new DMatrixRMaj(origin.length, members.size() - 1);
            for (int i = 1; i < members.size(); i++) {
                double[] point = shifted[members.get(i)];
                for (int t = 0; t < origin.length; t++) {
                    differences.set(t, i - 1, point[t] - origin[t]);
                }
            }
            return differences;
        }

        private NearestPoint result(double[] x) {
            double[] all = new double[shifted.length];
            for (int i = 0; i < active.size(); i++) {
                all[active.get(i)] = weights[i];
            }
            double squared = dot(x, x);
            double gap = Math.max(0, squared - dot(x, shifted[lowestAlong(x)]));
            return new NearestPoint(all, Math.sqrt(squared), gap, isUnique(x, squared));
        }

        private boolean isUnique(double[] x, double squared) {
            List<Integer> face = new ArrayList<>();
            for (int j = 0; j < shifted.length; j++) {
                if (dot(x, shifted[j]) - squared <= ON_FACE * scale) {
                    face.add(j);
                }
            }
            if (face.size() < 2) {
                return true;
            }
            return face.size() - 1 <= shifted[0].length
                    && SingularOps_DDRM.rank(differences(face), ON_FACE * Math.sqrt(scale)) == face.size() - 1;
        }

        private int nearestSingle() {
            int nearest = 0;
            for (int j = 1; j < shifted.length; j++) {
                nearest = dot(shifted[j], shifted[j]) < dot(shifted[nearest], shifted[nearest]) ? j : nearest;
            }
            return nearest;
        }

        private int lowestAlong(double[] x) {
            int lowest = 0;
            for (int j = 1; j < shifted.length; j++) {
                lowest = dot(x, shifted[j]) < dot(x, shifted[lowest]) ? j : lowest;
            }
            return lowest;
        }

        private double[] combination() {
            double[] sum = new double[shifted[0].length];
            for (int i = 0; i < active.size(); i++) {
                for (int t = 0; t < sum.length; t++) {
                    sum[t] += weights[i] * shifted[active.get(i)][t];
                }
            }
            return sum;
        }

        private static double[] normalised(double[] weights) {
            double sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight / sum).toArray();
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int t = 0; t < a.length; t++) {
                sum += a[t] * b[t];
            }
            return sum;
        }
    }
}
