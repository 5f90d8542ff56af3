package org.entente.data.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.data.engine.Engine;
import org.jspecify.annotations.Nullable;

/// Bilateral trade by year. Every source has its own way of saying who reports a flow; the SQL of each turns its
/// table into side, exporter, importer, year, million US dollars. A partner without a state is the world.
///
/// @param sql a query on the view that is put in for `%s`
record TradeReader(String source, String layout, String sql) implements TableReader<ReportedTrade> {
    /// Exports `X` and imports `M` of all goods by reporter and partner, all customs procedures and modes of
    /// transport together, by year. Re-exports are part of exports. The same report stands in several files and
    /// under several classifications, so the largest is taken and none is added up.
    private static final TradeReader COMTRADE = new TradeReader(
            "comtrade",
            "comtrade",
            "SELECT CASE flowCode WHEN 'X' THEN 'EXPORTER' ELSE 'IMPORTER' END,"
                    + " CASE flowCode WHEN 'X' THEN state1 ELSE state2 END AS exporter,"
                    + " CASE flowCode WHEN 'X' THEN state2 ELSE state1 END AS importer,"
                    + " year, max(primaryValue) / 1e6 FROM %s"
                    + " WHERE flowCode IN ('X', 'M') AND freqCode = 'A' AND cmdCode = 'TOTAL' AND customsCode = 'C00' AND motCode = 0"
                    + " AND partner2Code = 0 AND state1 IS NOT NULL"
                    + " AND (state2 IS NOT NULL OR partnerCode IN ('0', '000')) GROUP BY ALL");

    /// Exports free on board and imports with freight, of all goods by reporter and partner and year, from the
    /// interface of the IMF (International Trade in Goods).
    private static final TradeReader IMF = new TradeReader(
            "imf-trade",
            "imf-imts",
            "SELECT CASE INDICATOR WHEN 'XG_FOB_USD' THEN 'EXPORTER' ELSE 'IMPORTER' END,"
                    + " CASE INDICATOR WHEN 'XG_FOB_USD' THEN state1 ELSE state2 END AS exporter,"
                    + " CASE INDICATOR WHEN 'XG_FOB_USD' THEN state2 ELSE state1 END AS importer,"
                    + " year, max(OBS_VALUE) / 1e6 FROM %s"
                    + " WHERE INDICATOR IN ('XG_FOB_USD', 'MG_CIF_USD') AND FREQUENCY = 'A' AND OBS_VALUE IS NOT NULL"
                    + " AND state1 IS NOT NULL"
                    + " AND (state2 IS NOT NULL OR COUNTERPART_COUNTRY IN ('G001', 'W00', 'World'))"
                    + " GROUP BY ALL");

    /// One number for each flow and product, made from both reports (Gaulier and Zignago 2010, CEPII WP 2010-23);
    /// thousand dollars, free on board.
    private static final TradeReader BACI = new TradeReader(
            "baci",
            "baci",
            "SELECT 'RECONCILED', state1 AS exporter, state2 AS importer, year, sum(v) / 1e3 FROM %s"
                    + " WHERE state1 IS NOT NULL AND state2 IS NOT NULL GROUP BY ALL");

    /// What importers report (Barbieri, Keshk and Pollins 2009, Conflict Management and Peace Science 26(5)).
    private static final TradeReader COW = new TradeReader(
            "cow-trade",
            "cow-trade-dyadic",
            "SELECT 'IMPORTER', exporter, importer, year, usd FROM (SELECT unnest([state2, state1]) AS exporter,"
                    + " unnest([state1, state2]) AS importer, year, unnest([flow1, flow2]) AS usd FROM %s)"
                    + " WHERE usd IS NOT NULL AND exporter IS NOT NULL AND importer IS NOT NULL");

    /// All of them, the preferred one first: two reports before one number, and that before one report.
    static final List<TradeReader> ALL = List.of(COMTRADE, IMF, BACI, COW);

    @Override
    public List<String> layouts() {
        return List.of(layout);
    }

    @Override
    public ReportedTrade read(Engine engine, String view) {
        ReportedTrade.Builder reports = ReportedTrade.builder();
        String rows = sql.formatted(Engine.name(view));
        engine.forEach("SELECT * FROM (%s) WHERE exporter IS DISTINCT FROM importer".formatted(rows), row -> {
            if (!put(reports, row)) {
                throw Unusable.because("%s: two rows have the %s's report of %s to %s in %d"
                        .formatted(
                                view,
                                Side.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)));
            }
        });
        return reports.build();
    }

    private static boolean put(ReportedTrade.Builder reports, ResultSet row) throws SQLException {
        Side side = Side.valueOf(row.getString(1));
        @Nullable String exporter = row.getString(2);
        @Nullable String importer = row.getString(3);
        int year = row.getInt(4);
        double usdMillion = row.getDouble(5);
        if (exporter != null && importer != null) {
            return reports.put(side, new StateId(exporter), new StateId(importer), year, usdMillion);
        }
        @Nullable String reporter = exporter == null ? importer : exporter;
        return reporter == null || reports.putTotal(side, new StateId(reporter), year, usdMillion);
    }
}
