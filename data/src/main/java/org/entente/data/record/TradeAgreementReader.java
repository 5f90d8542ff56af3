package org.entente.data.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeAgreement;
import org.entente.core.trade.TradeAgreement.Stage;
import org.entente.data.engine.Engine;

/// The list of treaties of DESTA: Dür, Baccini and Elsig (2014), Review of International Organizations 9(3).
///
/// An entry counts once it is in force; a withdrawal, for which no such year is given, in the year of its signature.
/// A withdrawal lists the leavers too, on side 1 (column `mc` of the same number), so they are taken out. Protocols and
/// negotiations change no party and are left out. So are agreements of two sides (type 3, and type 4 with more than one
/// side): they bind a bloc to an outsider, not the bloc's members to each other, and their accessions do not list all.
final class TradeAgreementReader implements TableReader<List<TradeAgreement>> {
    /// Columns `c1` to `c91` and `mc1` to `mc91`.
    private static final int MEMBERS = 91;

    private static final Comparator<Entry> IN_ORDER = Comparator.comparingInt((Entry entry) -> entry.stage.year())
            .thenComparingInt(Entry::signed)
            .thenComparing(Entry::id);

    @Override
    public String source() {
        return "desta";
    }

    @Override
    public List<String> layouts() {
        return List.of("desta-treaties", "desta-treaties-manytrade");
    }

    @Override
    public List<TradeAgreement> read(Engine engine, String layout) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> columns = engine.columns("SELECT * FROM " + Engine.name(layout));
        engine.forEach(
                """
                WITH entries AS (SELECT *, [%s][CAST(position AS INTEGER)] AS side FROM %s)
                SELECT number, base_treaty, name, year, coalesce(entryforceyear, year), entry_type = 'withdrawal', state
                FROM entries
                WHERE state IS NOT NULL
                  AND base_treaty NOT IN (SELECT base_treaty FROM entries WHERE typememb = 3 OR typememb = 4 AND side > 0)
                  AND (entry_type = 'withdrawal' AND side IS DISTINCT FROM 1
                       OR entry_type IN ('base_treaty', 'accession', 'consolidated') AND entryforceyear IS NOT NULL)
                ORDER BY number, state
                """.formatted(
                        IntStream.rangeClosed(1, MEMBERS)
                                .mapToObj(number -> "mc" + number)
                                .map(side ->
                                        columns.contains(side) ? "TRY_CAST(%s AS INTEGER)".formatted(side) : "NULL")
                                .collect(Collectors.joining(", ")),
                        Engine.name(layout)),
                row -> {
                    Entry entry = entries.get(row.getString(1));
                    if (entry == null) {
                        entry = new Entry(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getInt(4),
                                new Stage(row.getInt(5), row.getBoolean(6), new TreeSet<>()));
                    }
                    TreeSet<StateId> parties = new TreeSet<>(entry.stage.parties());
                    parties.add(new StateId(row.getString(7)));
                    entries.put(entry.id, entry.with(parties));
                });
        Map<Integer, List<Entry>> agreements = new TreeMap<>();
        entries.values().stream()
                .sorted(IN_ORDER)
                .forEach(entry -> agreements
                        .computeIfAbsent(entry.agreement, _ -> new ArrayList<>())
                        .add(entry));
        return agreements.values().stream()
                .map(stages -> new TradeAgreement(
                        stages.getFirst().agreement,
                        stages.getFirst().name,
                        stages.stream().map(Entry::stage).toList()))
                .toList();
    }

    /// One row of the list.
    private record Entry(String id, int agreement, String name, int signed, Stage stage) {
        Entry with(TreeSet<StateId> parties) {
            return new Entry(id, agreement, name, signed, new Stage(stage.year(), stage.isWithdrawal(), parties));
        }
    }
}
