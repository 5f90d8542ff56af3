package org.entente.models.measure.rivalry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.core.figure.Gap;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.rivalry.Rivalry.Issue;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.models.measure.World;
import org.junit.jupiter.api.Test;

class RivalriesAmongTest {
    private static final List<Rivalry> ALL = List.of(
            rivalry("A-B", "AAA", "BBB", 1990, 2000, Issue.SPATIAL),
            rivalry("C-A", "CCC", "AAA", 2000, 2010, Issue.POSITIONAL),
            rivalry("A-Z", "AAA", "ZZZ", 1990, 2010, Issue.SPATIAL));

    @Test
    void bothEndsAreYearsOfTheRivalryAndAnOutsiderDoesNotCount() {
        var members = states("AAA", "BBB", "CCC");
        // 2000: two of three pairs; AAA has two rivals among two others, BBB one
        var both = RivalriesAmong.measure(ALL, members, 2000, _ -> true);
        assertThat(value(both.outcome())).isCloseTo(200 / 3.0, within(1e-12));
        assertThat(value(both.byMember().get(StateId.of("AAA")))).isEqualTo(100);
        assertThat(value(both.byMember().get(StateId.of("BBB")))).isEqualTo(50);
        assertThat(value(RivalriesAmong.measure(ALL, members, 2001, _ -> true).outcome()))
                .isCloseTo(100 / 3.0, within(1e-12));
        assertThat(value(RivalriesAmong.measure(ALL, members, 2011, _ -> true).outcome()))
                .isZero();
    }

    @Test
    void anIssueCanBeAskedForAndTwoRivalriesOfAPairAreOnePair() {
        var members = states("AAA", "BBB");
        List<Rivalry> twice = List.of(ALL.getFirst(), rivalry("A-B 2", "BBB", "AAA", 1995, 2000, Issue.IDEOLOGICAL));
        assertThat(value(RivalriesAmong.measure(twice, members, 1999, _ -> true).outcome()))
                .isEqualTo(100);
        assertThat(RivalriesAmong.measure(twice, members, 1999, _ -> true).rivalries())
                .hasSize(2);
        assertThat(value(RivalriesAmong.measure(
                                ALL, members, 1999, one -> one.issues().contains(Issue.POSITIONAL))
                        .outcome()))
                .isZero();
        assertThat(missing(RivalriesAmong.measure(ALL, states("AAA"), 1999, _ -> true)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void theUnionsShareIsTheMeanOfItsMembersAndTheOrderOfAPairDoesNotMatter() {
        List<String> codes = List.of("AAA", "BBB", "CCC", "DDD", "EEE");
        Random random = new Random(5);
        for (int draw = 0; draw < 50; draw++) {
            List<Rivalry> all = new ArrayList<>();
            List<Rivalry> turned = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        all.add(rivalry(i + "-" + j, codes.get(i), codes.get(j), 1990, 2000, Issue.SPATIAL));
                        turned.add(rivalry(i + "-" + j, codes.get(j), codes.get(i), 1990, 2000, Issue.SPATIAL));
                    }
                }
            }
            var members = states("AAA", "BBB", "CCC", "DDD", "EEE");
            var result = RivalriesAmong.measure(all, members, 1995, _ -> true);
            double mean = result.byMember().values().stream()
                    .mapToDouble(World::value)
                    .average()
                    .orElseThrow();
            assertThat(value(result.outcome())).isCloseTo(mean, within(1e-9)).isBetween(0.0, 100.0);
            assertThat(RivalriesAmong.measure(turned, members, 1995, _ -> true).byMember())
                    .isEqualTo(result.byMember());
        }
    }

    private static Rivalry rivalry(String name, String one, String other, int from, int to, Issue issue) {
        return new Rivalry(name, StateId.of(one), StateId.of(other), new Years(from, to), Set.of(issue));
    }
}
