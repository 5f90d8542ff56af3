package org.entente.data.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.war.War;
import org.entente.core.war.War.Participant;
import org.entente.data.engine.Engine;

/// Inter-state wars of the Correlates of War: Sarkees and Wayman (2010), Resort to War 1816-2007. A participant that
/// left and came back has a second stretch in the same row.
final class WarReader implements TableReader<List<War>> {
    /// The years that version 4.0 was made for; no inter-state war began in the last four of them.
    private static final Years COVERS = new Years(1816, 2007);

    @Override
    public String source() {
        return "cow-wars";
    }

    @Override
    public List<String> layouts() {
        return List.of("cow-war-interstate");
    }

    @Override
    public Years covers(Years rows) {
        return rows.spanning(COVERS);
    }

    @Override
    public List<War> read(Engine engine, String layout) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Participant>> byNumber = new LinkedHashMap<>();
        engine.forEach(
                "SELECT CAST(WarNum AS VARCHAR), WarName, state, Side, StartYear1, StartMonth1, StartDay1, EndYear1, EndMonth1, EndDay1, StartYear2, StartMonth2, StartDay2, EndYear2, EndMonth2, EndDay2 FROM %s WHERE state IS NOT NULL ORDER BY WarNum, Side, state, StartYear1"
                        .formatted(Engine.name(layout)),
                row -> {
                    String number = row.getString(1);
                    names.putIfAbsent(number, row.getString(2));
                    List<Participant> all = byNumber.computeIfAbsent(number, _ -> new ArrayList<>());
                    all.add(stretch(row, 5));
                    row.getInt(11);
                    if (!row.wasNull()) {
                        all.add(stretch(row, 11));
                    }
                });
        List<War> wars = new ArrayList<>();
        byNumber.forEach(
                (number, participants) -> wars.add(new War(number, names.getOrDefault(number, number), participants)));
        return List.copyOf(wars);
    }

    private static Participant stretch(ResultSet row, int column) throws SQLException {
        return new Participant(
                new StateId(row.getString(3)),
                row.getInt(4) == 1,
                Dates.first(row, column),
                Dates.last(row, column + 3));
    }
}
