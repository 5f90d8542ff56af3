package org.entente.models.measure.vote;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.core.union.Union;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.folder.FolderLibrary;
import org.entente.numerics.sampling.Seed;

/// All dyads x all sessions x all similarities x three absence rules, against the best SQL we could write for
/// the same on the same ballots in DuckDB's memory (one pass over the pairs of ballots, tables by counting
/// them, then every statistic as an expression of the table), turn by turn in one run on two threads each;
/// and 10,000 placebo unions of one union over 15 years. Both programs' values are compared first.
///
/// Argument: the folder with the votes' files; else that of `ENTENTE_TEST_DATA`.
public final class DyadBenchmark {
    private static final int TURNS = 5;
    private static final int THREADS = 2;
    private static final VoteOptions OPTIONS =
            VoteOptions.DEFAULT.with(Unanimity.KEEP).with(Stages.ALL);

    private DyadBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : System.getenv("ENTENTE_TEST_DATA"));
        Catalogue catalogue = Catalogue.load();
        RollCalls votes = new FolderLibrary(folder, catalogue).votes().orElseThrow().records();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
                Connection peer = DriverManager.getConnection("jdbc:duckdb:")) {
            load(votes, peer);
            compare(votes, peer, threads);
            dyads(votes, peer, threads);
            placebos(votes, catalogue, threads);
        }
    }

    private static void dyads(RollCalls votes, Connection peer, ExecutorService threads) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            long start = System.nanoTime();
            long values = all(votes, threads);
            double own = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            execute(peer, "CREATE OR REPLACE TABLE result AS " + sql());
            double sql = (System.nanoTime() - start) / 1e9;
            if (turn > 0) {
                ours.add(own);
                theirs.add(sql);
            }
            System.out.printf(Locale.ROOT, "turn %d: %d values, ours %.3f s, SQL %.2f s, ratio %.1f%n", turn, values, own, sql, sql / own);
        }
        System.out.printf(
                Locale.ROOT,
                "all dyads, all sessions, %d similarities, 3 rules: ours %.3f s, SQL %.2f s, ratio %.1f (medians of %d turns, %d threads each)%n",
                Similarity.values().length,
                median(ours),
                median(theirs),
                median(theirs) / median(ours),
                TURNS,
                THREADS);
    }

    /// All values, kept until the end as the table of the peer is; how many there are, gaps included.
    private static long all(RollCalls votes, ExecutorService threads) {
        Map<String, DyadTables> sessions = DyadTables.bySession(votes, OPTIONS, threads);
        List<CompletableFuture<double[][]>> tasks = new ArrayList<>();
        sessions.values().forEach(tables -> {
            for (AbsenceRule rule : AbsenceRule.values()) {
                tasks.add(CompletableFuture.supplyAsync(() -> tables.values(rule), threads));
            }
        });
        long count = 0;
        for (CompletableFuture<double[][]> task : tasks) {
            count += Arrays.stream(task.join()).mapToLong(row -> row.length).sum();
        }
        return count;
    }

    private static void placebos(RollCalls votes, Catalogue catalogue, ExecutorService threads) {
        RollCalls years = votes.where(rollCall -> rollCall.date().getYear() >= 2005 && rollCall.date().getYear() <= 2019);
        for (String code : List.of("CSTO", "NATO", "EU")) {
            Union union = catalogue.unions().stream()
                    .filter(candidate -> candidate.id().code().equals(code))
                    .findFirst()
                    .orElseThrow();
            PlaceboBlocs placebos = PlaceboBlocs.of(VotingAgreement.of(VoteOptions.DEFAULT), new Seed(1));
            List<Double> seconds = new ArrayList<>();
            for (int turn = 0; turn <= TURNS; turn++) {
                long start = System.nanoTime();
                placebos.measure(years, union, threads);
                if (turn > 0) {
                    seconds.add((System.nanoTime() - start) / 1e9);
                }
            }
            System.out.printf(Locale.ROOT, "10000 placebo unions of %s, 2005-2019: %.3f s%n", code, median(seconds));
        }
    }

    /// The peer has what we have: one row for each ballot of a member of the United Nations, in every roll
    /// call; sessions, roll calls and states as small integers.
    private static void load(RollCalls votes, Connection peer) throws Exception {
        execute(peer, "SET threads TO " + THREADS);
        execute(peer, "CREATE TABLE ballot (session USMALLINT, rollcall USMALLINT, state UTINYINT, kind UTINYINT)");
        List<String> sessions = votes.list().stream().map(RollCall::session).distinct().toList();
        try (var appender = peer.unwrap(org.duckdb.DuckDBConnection.class).createAppender("main", "ballot")) {
            for (int r = 0; r < votes.size(); r++) {
                short session = (short) sessions.indexOf(votes.list().get(r).session());
                for (int s = 0; s < votes.states().size(); s++) {
                    int kind = List.of(Ballot.NO, Ballot.ABSTAIN, Ballot.YES, Ballot.ABSENT).indexOf(votes.ballot(r, s));
                    if (kind >= 0) {
                        appender.beginRow();
                        appender.append(session);
                        appender.append((short) r);
                        appender.append((byte) s);
                        appender.append((byte) kind);
                        appender.endRow();
                    }
                }
            }
        }
    }

    private static String sql() {
        StringBuilder sql = new StringBuilder(
                "WITH cell AS (SELECT a.session, a.state i, b.state j, 4 * a.kind + b.kind k, count(*) n FROM ballot a JOIN ballot b"
                        + " ON a.rollcall = b.rollcall AND a.state < b.state GROUP BY ALL), t AS (SELECT session, i, j");
        for (int k = 0; k < 16; k++) {
            sql.append(", coalesce(sum(n) FILTER (k = ").append(k).append("), 0)::DOUBLE c").append(k);
        }
        sql.append(" FROM cell GROUP BY ALL), r AS (");
        for (int rule = 0; rule < 3; rule++) {
            sql.append(rule > 0 ? " UNION ALL " : "").append("SELECT session, i, j, ").append(rule).append(" rule");
            for (int x = 0; x < 3; x++) {
                for (int y = 0; y < 3; y++) {
                    String cell = "c" + (4 * x + y);
                    if (rule == 2) {
                        cell += (x == 1 ? " + c" + (12 + y) : "") + (y == 1 ? " + c" + (4 * x + 3) : "") + (x == 1 && y == 1 ? " + c15" : "");
                    }
                    sql.append(", ").append(cell).append(" t").append(3 * x + y);
                }
            }
            sql.append(rule == 1 ? ", c3 + c7 + c11 + c12 + c13 + c14 + c15" : ", 0").append(" absent FROM t");
        }
        sql.append("), m AS (SELECT *, t1 + t3 + t5 + t7 near, t2 + t6 far, t0 + t4 + t8 same, same + near + far n, t0 + t1 + t2 a0,"
                + " t3 + t4 + t5 a1, t6 + t7 + t8 a2, t0 + t3 + t6 b0, t1 + t4 + t7 b1, t2 + t5 + t8 b2,"
                + " a0 * b1 + a1 * b0 + a1 * b2 + a2 * b1 en, a0 * b2 + a2 * b0 ef,"
                + " 2 * (a1 + b1) * (a0 + b0 + a2 + b2) pn, 2 * (a0 + b0) * (a2 + b2) pf FROM r WHERE n + absent >= 10)"
                + " SELECT session, i, j, rule, (same + near / 2) / (n + absent) agreement, same / (n + absent) identical,"
                + " 100 * (same + near / 2) / (n + absent) lijphart");
        String defined = ", CASE WHEN rule <> 1 THEN ";
        sql.append(defined).append("1 - (near + 2 * far) / n END s_absolute");
        sql.append(defined).append("1 - (near + 4 * far) / (2 * n) END s_squared");
        String[] names = {"nominal", "linear", "quadratic"};
        for (int d = 0; d < 3; d++) {
            int f = 1 << d;
            sql.append(defined).append("1 - n * (near + %d * far) / nullif(en + %d * ef, 0) END kappa_%s".formatted(f, f, names[d]));
            sql.append(defined).append("1 - 4 * n * (near + %d * far) / nullif(pn + %d * pf, 0) END pi_%s".formatted(f, f, names[d]));
        }
        return sql.append(" FROM m").toString();
    }

    /// Stops the run if the two programs differ in a sum over all values of a similarity, or in how many there are.
    private static void compare(RollCalls votes, Connection peer, ExecutorService threads) throws Exception {
        execute(peer, "CREATE OR REPLACE TABLE result AS " + sql());
        Map<String, DyadTables> sessions = DyadTables.bySession(votes, OPTIONS, threads);
        for (Similarity similarity : Similarity.values()) {
            for (AbsenceRule rule : AbsenceRule.values()) {
                double sum = 0;
                long count = 0;
                for (DyadTables tables : sessions.values()) {
                    for (double value : tables.values(rule)[similarity.ordinal()]) {
                        sum += Double.isNaN(value) ? 0 : value;
                        count += Double.isNaN(value) ? 0 : 1;
                    }
                }
                String name = similarity.name().toLowerCase(Locale.ROOT);
                try (Statement statement = peer.createStatement();
                        ResultSet row = statement.executeQuery("SELECT coalesce(sum(%s), 0), count(%s) FROM result WHERE rule = %d"
                                .formatted(name, name, rule.ordinal()))) {
                    row.next();
                    if (count != row.getLong(2) || Math.abs(sum - row.getDouble(1)) > 1e-9 * Math.max(1, count)) {
                        throw new IllegalStateException("%s %s: ours %d, %s; SQL %d, %s".formatted(similarity, rule, count, sum, row.getLong(2), row.getDouble(1)));
                    }
                }
            }
        }
        System.out.println("both programs have the same values");
    }

    private static void execute(Connection peer, String sql) throws Exception {
        try (Statement statement = peer.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
