package org.entente.data.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.event.EventTally;
import org.entente.core.event.Quadrant;
import org.entente.core.state.StateId;
import org.entente.data.engine.Engine;

/// Events between states, coded by CAMEO from news: one for each article, pair of actors, code and day.
///
/// @param day the column of the day
/// @param code that of the CAMEO code
/// @param score that of the Goldstein score
/// @param article what tells articles apart
record EventReader(String source, List<String> layouts, String day, String code, String score, String article)
        implements TableReader<List<EventTally>> {
    /// GDELT 2.0 or, failing that, 1.0: Leetaru and Schrodt (2013), ISA Annual Convention.
    static final EventReader GDELT = new EventReader(
            "gdelt",
            List.of("gdelt-2-events", "gdelt-1-events"),
            "SQLDATE",
            "EventCode",
            "GoldsteinScale",
            "SOURCEURL");

    /// ICEWS: Boschee et al. (2015).
    static final EventReader ICEWS =
            new EventReader("icews", List.of("icews-events"), "Event Date", "CAMEO Code", "Intensity", "Story ID");

    EventReader {
        layouts = List.copyOf(layouts);
    }

    @Override
    public List<EventTally> read(Engine engine, String layout) {
        List<EventTally> tallies = new ArrayList<>();
        engine.forEach(
                """
                SELECT state1, state2, year, root, count(*), coalesce(sum(score), 0)
                FROM (SELECT DISTINCT state1, state2, year, %1$s AS day, %2$s AS code, left(%2$s, 2) AS root, %3$s AS score, %4$s AS article
                      FROM %5$s
                      WHERE state1 <> state2 AND year IS NOT NULL AND regexp_full_match(%2$s, '(0[1-9]|1[0-9]|20)[0-9]*'))
                GROUP BY ALL ORDER BY ALL
                """.formatted(
                                Engine.name(day),
                                Engine.name(code),
                                Engine.name(score),
                                Engine.name(article),
                                Engine.name(layout)),
                row -> tallies.add(new EventTally(
                        new StateId(row.getString(1)),
                        new StateId(row.getString(2)),
                        row.getInt(3),
                        Quadrant.ofCameo(row.getString(4)),
                        row.getLong(5),
                        row.getDouble(6))));
        return List.copyOf(tallies);
    }
}
