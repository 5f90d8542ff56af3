package org.entente.data.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.rivalry.Rivalry.Issue;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.engine.Engine;

/// Strategic rivalries from Thompson, Sakuwa and Suhas (2021), Analyzing Strategic Rivalries in World Politics. An
/// issue that is not marked is none.
final class RivalryReader implements TableReader<List<Rivalry>> {
    @Override
    public String source() {
        return "rivalries";
    }

    @Override
    public List<String> layouts() {
        return List.of("rivalries-tss");
    }

    @Override
    public List<Rivalry> read(Engine engine, String layout) {
        List<Rivalry> rivalries = new ArrayList<>();
        engine.forEach(
                "SELECT rivalry, state1, state2, \"start\", \"end\", \"positional\", spatial, ideological, interventionary FROM %s WHERE state1 IS NOT NULL AND state2 IS NOT NULL AND state1 <> state2 ORDER BY tssr_id"
                        .formatted(Engine.name(layout)),
                row -> {
                    Set<Issue> issues = EnumSet.noneOf(Issue.class);
                    for (Issue issue : Issue.values()) {
                        if (row.getInt(6 + issue.ordinal()) == 1) {
                            issues.add(issue);
                        }
                    }
                    rivalries.add(new Rivalry(
                            row.getString(1),
                            new StateId(row.getString(2)),
                            new StateId(row.getString(3)),
                            new Years(row.getInt(4), row.getInt(5)),
                            issues));
                });
        return List.copyOf(rivalries);
    }
}
