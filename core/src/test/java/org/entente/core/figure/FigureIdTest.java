package org.entente.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.Period.ResolutionPeriod;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureIdTest {
    private static final FigureId DEFAULT = FigureId.of("EAEU", "intra-export-share", Period.of(2019), Map.of());

    @Test
    void namesTheDefaultDefinitionWithoutOptions() {
        assertThat(DEFAULT).hasToString("eaeu.intra-export-share.2019");
    }

    @Test
    void listsOptionsByName() {
        Map<String, String> options = Map.of("credit", "half", "absent", "drop", "lineage", "no");
        FigureId id = FigureId.of("csto", "voting-agreement", Period.of(new Years(2003, 2015)), options);

        assertThat(id).hasToString("csto.voting-agreement.2003..2015?absent=drop&credit=half&lineage=no");
    }

    @Test
    void listsOptionsByNameWhateverOrderTheyComeIn() {
        SortedMap<String, String> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2"));

        FigureId id = new FigureId("csto", Optional.empty(), "attendance", Period.of(2012), backwards);

        assertThat(id).hasToString("csto.attendance.2012?a=1&b=2");
    }

    @Test
    void tellsAMemberFromAnIndicator() {
        FigureId id = FigureId.parse("eaeu.kaz.leader-dependence.2012");

        assertThat(id.whom()).isEqualTo("eaeu");
        assertThat(id.member()).contains(StateId.of("KAZ"));
        assertThat(id.indicator()).isEqualTo("leader-dependence");
        assertThat(id.period()).isEqualTo(Period.of(2012));
        assertThat(id.options()).isEmpty();
        assertThat(id)
                .isEqualTo(FigureId.of("eaeu", "leader-dependence", Period.of(2012), Map.of())
                        .ofMember(StateId.of("KAZ")));
    }

    @Test
    void readsAPairAnOptionAndAResolution() {
        FigureId id = FigureId.parse(" rus:kaz.vote.a-res-68-262?without=usa+gbr&credit=half ");

        assertThat(id.whom()).isEqualTo("rus:kaz");
        assertThat(id.member()).isEmpty();
        assertThat(id.indicator()).isEqualTo("vote");
        assertThat(id.period()).isEqualTo(ResolutionPeriod.of("A/RES/68/262"));
        assertThat(id.options()).isEqualTo(Map.of("without", "usa+gbr", "credit", "half"));
    }

    @Test
    void keepsTheRestWhenItTakesAnotherIndicator() {
        FigureId id = FigureId.parse("eaeu.kaz.leader-dependence.2012?leader=rus");

        assertThat(id.withIndicator("leader-agreement")).hasToString("eaeu.kaz.leader-agreement.2012?leader=rus");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(20251122);
        for (int i = 0; i < 5_000; i++) {
            FigureId id = randomId(random);

            assertThat(FigureId.parse(id.toString())).as(id.toString()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eaeu.intra-export-share.2012",
                "eaeu.intra-export-share.2003..2015",
                "union-state.blr.leader-dependence.2012",
                "csto.vote.a-res-68-262",
                "csto.vote.a-res-es-11-1?lineage=no",
                "rus:kaz.voting-agreement.2012?absent=drop&credit=half",
                "nato.attendance.2012?without=usa+gbr",
            })
    void writesBackWhatItRead(String text) {
        assertThat(FigureId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eaeu",
                "eaeu.intra-export-share",
                "EAEU.intra-export-share.2012",
                "eaeu.kaz.2012",
                "eaeu.kazakhstan.attendance.2012",
                "eaeu.Attendance.2012",
                "eaeu..2012",
                "rus:kazakhstan.attendance.2012",
                "eaeu.attendance.12",
                "eaeu.attendance.2012-2015",
                "eaeu.attendance.a-res-",
                "eaeu.attendance.A/RES/68/262",
                "eaeu.attendance.2012?",
            })
    void refusesOtherTextAndShowsIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.parse(text))
                .withMessage("'%s' is not a figure id such as eaeu.intra-export-share.2019", text);
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.parse("eaeu.attendance.2015..2003"))
                .withMessageContaining("must not precede");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit", "=half", "credit=half&", "credit=half&&absent=drop", "credit=half&absent"})
    void refusesOptionsWithoutNameOrChoice(String options) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.parse("csto.attendance.2012?" + options))
                .withMessageContaining("is not option=choice");
    }

    @Test
    void refusesAnOptionThatAppearsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.parse("csto.attendance.2012?credit=half&credit=none"))
                .withMessage("option 'credit' appears twice in 'csto.attendance.2012?credit=half&credit=none'");
    }

    @Test
    void refusesPartsThatCouldNotBeReadBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.withIndicator("gdp"))
                .withMessageContaining("'gdp'");
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULT.withIndicator("two.words"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.of("union state", "attendance", Period.of(2012), Map.of()))
                .withMessageContaining("'union state'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.of("csto", "attendance", Period.of(2012), Map.of("a", "1&b=2")))
                .withMessage("'a=1&b=2' cannot be read back as option=choice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.of("csto", "attendance", Period.of(2012), Map.of("a=b", "1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.of("csto", "attendance", Period.of(2012), Map.of("a", "b ")));
    }

    private static FigureId randomId(Random random) {
        String whom = pick(random, List.of("eaeu", "union-state", "kaz", "rus:kaz", "g7", "csto"));
        String indicator = pick(random, List.of("vote", "attendance", "intra-export-share", "index-2", "kaza"));
        int first = 1900 + random.nextInt(150);
        Period period = switch (random.nextInt(4)) {
            case 0 -> Period.of(first);
            case 1 -> Period.of(new Years(first, first + random.nextInt(30)));
            case 2 -> ResolutionPeriod.of("A/RES/%d/%d".formatted(1 + random.nextInt(80), 1 + random.nextInt(300)));
            default -> ResolutionPeriod.of("A/RES/ES-%d/%d".formatted(1 + random.nextInt(11), 1 + random.nextInt(30)));
        };
        SortedMap<String, String> options = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = pick(random, List.of("absent", "credit", "lineage", "members", "theta-2"));
            options.put(name, pick(random, List.of("drop", "no", "arm+blr", "arm, blr", "4.0", "a=b", "why?", "")));
        }
        FigureId id = FigureId.of(whom, indicator, period, options);
        return random.nextBoolean() ? id : id.ofMember(StateId.of(pick(random, List.of("KAZ", "RUS", "BLR"))));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
