package org.entente.models.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Small samples; the same rows are in `verification/survival/survival.R`.
final class Samples {
    private Samples() {}

    /// Remission of leukaemia in weeks, + censored: E. J. Freireich et al. (1963), Blood 21, 699-716, as listed in
    /// Cox (1972), Table 1.
    private static final String SIX_MP = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    /// Weeks, relapse, placebo, log white blood cells: D. G. Kleinbaum and M. Klein (2012), Survival Analysis, 3rd
    /// ed., the remission data of chapter 1.
    private static final String REMISSION = """
            35,0,0,1.45 34,0,0,1.47 32,0,0,2.20 32,0,0,2.53 25,0,0,1.78 23,1,0,2.57 22,1,0,2.32 20,0,0,2.01
            19,0,0,2.05 17,0,0,2.16 16,1,0,3.60 13,1,0,2.88 11,0,0,2.60 10,0,0,2.70 10,1,0,2.96 9,0,0,2.80
            7,1,0,4.43 6,0,0,3.20 6,1,0,2.31 6,1,0,4.06 6,1,0,3.28 23,1,1,1.97 22,1,1,2.73 17,1,1,2.95 15,1,1,2.30
            12,1,1,1.50 12,1,1,3.06 11,1,1,3.49 11,1,1,2.12 8,1,1,3.52 8,1,1,3.05 8,1,1,2.32 8,1,1,3.26 5,1,1,3.49
            5,1,1,3.97 4,1,1,4.36 4,1,1,2.42 3,1,1,4.01 2,1,1,4.91 2,1,1,4.48 1,1,1,2.80 1,1,1,5.00""";

    /// Days, death, age, treatment, ECOG performance: J. H. Edmonson et al. (1979), Cancer Treatment Reports 63,
    /// 241-247, as in T. M. Therneau and P. M. Grambsch (2000), data set `ovarian` of R's package survival.
    private static final String OVARIAN = """
            59,1,72.3315,1,1 115,1,74.4932,1,1 156,1,66.4658,1,2 421,0,53.3644,2,1 431,1,50.3397,1,1 448,0,56.4301,1,2
            464,1,56.937,2,2 475,1,59.8548,2,2 477,0,64.1753,1,1 563,1,55.1781,2,2 638,1,56.7562,1,2 744,0,50.1096,2,1
            769,0,59.6301,2,2 770,0,57.0521,2,1 803,0,39.2712,1,1 855,0,43.1233,1,2 1040,0,38.8932,1,2 1106,0,44.6,1,1
            1129,0,53.9068,2,1 1206,0,44.2055,2,1 1227,0,59.589,2,2 268,1,74.5041,1,2 329,1,43.137,1,1
            353,1,63.2192,2,2 365,1,64.4247,2,1 377,0,58.3096,2,1""";

    static List<RiskSpell> sixMp() {
        return arm(SIX_MP, "6-MP", 0);
    }

    static List<RiskSpell> placebo() {
        return arm(PLACEBO, "placebo", 1);
    }

    /// One covariate: 1 for placebo.
    static List<RiskSpell> freireich() {
        return both(sixMp(), placebo());
    }

    /// Covariates: 1 for placebo, log white blood cells.
    static List<RiskSpell> remission() {
        return rows(REMISSION);
    }

    /// Covariates: age, treatment, ECOG performance.
    static List<RiskSpell> ovarian() {
        return rows(OVARIAN);
    }

    /// Sixty spells with late entry, ties, two causes, three spells a subject; covariates a and b.
    static List<RiskSpell> made() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(i -> {
                    double entry = 7 * i % 5;
                    int cause = Math.min(13 * i % 5, 2);
                    Ending ending = cause == 0 ? Ending.censored() : Ending.event(cause == 1 ? "first" : "second");
                    return RiskSpell.of("" + i % 20, entry, entry + 1 + 11 * i % 9, ending)
                            .withCovariates(17 * i % 23 / 10.0, 29 * i % 7 - 3);
                })
                .toList();
    }

    /// The same with weights and two strata.
    static List<RiskSpell> madeWeighted() {
        List<RiskSpell> spells = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            spells.add(made().get(i - 1).withWeight(1 + i % 3 / 2.0).inStratum("" + i % 2));
        }
        return spells;
    }

    static <T> List<T> both(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<RiskSpell> arm(String times, String name, double covariate) {
        List<RiskSpell> spells = new ArrayList<>();
        for (String time : times.split(" ")) {
            boolean censored = time.endsWith("+");
            double weeks = Double.parseDouble(censored ? time.substring(0, time.length() - 1) : time);
            Ending ending = censored ? Ending.censored() : Ending.event("relapse");
            spells.add(RiskSpell.of(name + spells.size(), 0, weeks, ending).withCovariates(covariate));
        }
        return spells;
    }

    private static List<RiskSpell> rows(String rows) {
        List<RiskSpell> spells = new ArrayList<>();
        for (String row : rows.split("\\s+")) {
            double[] cells = Arrays.stream(row.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Ending ending = cells[1] == 1 ? Ending.event("event") : Ending.censored();
            spells.add(RiskSpell.of("" + spells.size(), 0, cells[0], ending)
                    .withCovariates(Arrays.copyOfRange(cells, 2, cells.length)));
        }
        return spells;
    }
}
