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
import org.entente.core.time.PartialDate;
import org.entente.data.engine.Engine;

/// Disputes from the file of participants of the Militarized Interstate Disputes: Palmer et al. (2022), Conflict
/// Management and Peace Science 39(4). A day of -9 is unknown; so are deaths of -9.
final class DisputeReader implements TableReader<List<Dispute>> {
    @Override
    public String source() {
        return "cow-mid";
    }

    @Override
    public List<String> layouts() {
        return List.of("cow-mid-participant");
    }

    @Override
    public List<Dispute> read(Engine engine, String layout) {
        Map<String, List<Participant>> byNumber = new LinkedHashMap<>();
        engine.forEach(
                "SELECT CAST(dispnum AS VARCHAR), state, sidea, styear, stmon, stday, endyear, endmon, endday, hostlev, fatality FROM %s WHERE state IS NOT NULL ORDER BY dispnum, sidea DESC, state, styear, stmon, stday"
                        .formatted(Engine.name(layout)),
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
                date(row, 4),
                date(row, 7),
                Hostility.of(row.getInt(10)),
                fatality);
    }

    /// Year, month and day in three columns.
    private static PartialDate date(ResultSet row, int column) throws SQLException {
        int year = row.getInt(column);
        int month = row.getInt(column + 1);
        int day = row.getInt(column + 2);
        return row.wasNull() ? PartialDate.of(year, month) : PartialDate.of(year, month, day);
    }
}
