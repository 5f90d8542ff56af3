package org.entente.data.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Fatality;
import org.entente.core.dispute.Hostility;
import org.entente.core.state.StateId;
import org.entente.data.engine.Engine;

/// Disputes from files of participants, or of pairs by year. Deaths of -9 are unknown; so is a day or a month.
///
/// A file of pairs has years alone: a participant's stretch begins in January of the first and ends in December of
/// the last of successive years in which it faces anyone. Its level and its deaths are the highest of its rows.
///
/// @param layouts of participants, or a layout of directed pairs
record DisputeReader(String source, List<String> layouts) implements TableReader<List<Dispute>> {
    /// The Militarized Interstate Disputes: Palmer et al. (2022), Conflict Management and Peace Science 39(4).
    static final DisputeReader COW = new DisputeReader("cow-mid", List.of("cow-mid-participant"));

    /// The same disputes as Gibler, Miller and Little (2016) code them, International Studies Quarterly 60(4).
    static final DisputeReader GML = new DisputeReader("gml", List.of("gml-participant", "gml-directed-dyad-year"));

    private static final String OF_PARTICIPANTS =
            "SELECT CAST(dispnum AS VARCHAR), state, sidea, styear, stmon, stday, endyear, endmon, endday, hostlev, fatality FROM %s WHERE state IS NOT NULL ORDER BY dispnum, sidea DESC, state, styear, stmon, stday";

    /// Successive years of a state on a side have the same difference of year and rank.
    private static final String OF_PAIRS =
            "SELECT CAST(dispnum AS VARCHAR), state1, sidea1, min(year), NULL, NULL, max(year), NULL, NULL, max(hostlev1), max(fatality1)"
                    + " FROM (SELECT *, year - dense_rank() OVER (PARTITION BY dispnum, state1, sidea1 ORDER BY year) AS stretch"
                    + " FROM %s WHERE state1 IS NOT NULL AND state2 IS NOT NULL)"
                    + " GROUP BY dispnum, state1, sidea1, stretch ORDER BY dispnum, sidea1 DESC, state1, min(year)";

    @Override
    public List<Dispute> read(Engine engine, String layout) {
        Map<String, List<Participant>> byNumber = new LinkedHashMap<>();
        String query = layout.equals("gml-directed-dyad-year") ? OF_PAIRS : OF_PARTICIPANTS;
        engine.forEach(
                query.formatted(Engine.name(layout)),
                row -> byNumber.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(participant(row)));
        return byNumber.entrySet().stream()
                .map(entry -> new Dispute(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        int deaths = row.getInt(11);
        Optional<Fatality> fatality = row.wasNull() ? Optional.empty() : Optional.of(Fatality.of(deaths));
        return new Participant(
                new StateId(row.getString(2)),
                row.getInt(3) == 1,
                Dates.first(row, 4),
                Dates.last(row, 7),
                Hostility.of(row.getInt(10)),
                fatality);
    }
}
