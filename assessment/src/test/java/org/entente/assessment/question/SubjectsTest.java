package org.entente.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.assessment.SmallWorld.states;

import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Period;
import org.entente.core.problem.ProblemException;
import org.entente.core.time.SpellRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
    private static final Subjects SUBJECTS = new Subjects(SmallWorld.CATALOGUE);

    private static Subject find(String whom, String... choices) {
        Map<String, String> given = choices.length == 0 ? Map.of() : Map.of(choices[0], choices[1]);
        return SUBJECTS.find(whom, Options.of(Subjects.OPTIONS, given));
    }

    @Test
    void aUnionIsFoundInAnyCase() {
        assertThat(find("eaeu")).isEqualTo(find("EAEU"));
        assertThat(find("eaeu").whom()).isEqualTo("eaeu");
        assertThat(find("eaeu").isUnion()).isTrue();
    }

    @Test
    void aPredecessorStandsInBeforeTheEntryIntoForceAndTheNoteSaysSo() {
        Subject eaeu = find("EAEU");
        assertThat(eaeu.union().membersIn(2012, SpellRule.EXACT))
                .containsExactlyElementsOf(states("BLR", "KAZ", "RUS"));
        assertThat(eaeu.notesFor(Period.of(2012))).singleElement().asString().startsWith("EACU stands for EAEU");
        assertThat(eaeu.notesFor(Period.of(2019))).isEmpty();
    }

    @Test
    void withoutLineageThereWereNoMembersBefore() {
        Subject eaeu = find("EAEU", "lineage", "no");
        assertThat(eaeu.union().membersIn(2012, SpellRule.EXACT)).isEmpty();
        assertThat(eaeu.union().membersIn(2019, SpellRule.EXACT)).hasSize(5);
    }

    @Test
    void foundersAreThoseOfTheFirstDayAtEveryDate() {
        Subject eaeu = find("EAEU", "members", "founders");
        assertThat(eaeu.union().membersIn(2019, SpellRule.EXACT))
                .containsExactlyElementsOf(states("BLR", "KAZ", "RUS"));
        assertThat(eaeu.union().membersIn(2000, SpellRule.EXACT))
                .isEqualTo(eaeu.union().membersIn(2019, SpellRule.EXACT));
    }

    @Test
    void everMembersIncludeThoseThatLeft() {
        assertThat(find("CSTO", "members", "ever").union().membersIn(2019, SpellRule.EXACT))
                .containsAll(states("UZB"))
                .containsAll(find("CSTO").union().membersIn(2019, SpellRule.EXACT));
    }

    @Test
    void membersCanBeListedAndLeftOut() {
        assertThat(find("CSTO", "members", "arm+aze").union().membersIn(2019, SpellRule.EXACT))
                .containsExactlyElementsOf(states("ARM", "AZE"));
        Subject without = find("NATO", "without", "usa+gbr");
        assertThat(without.union().membersIn(2012, SpellRule.EXACT))
                .hasSize(find("NATO").union().membersIn(2012, SpellRule.EXACT).size() - 2)
                .doesNotContainAnyElementsOf(states("USA", "GBR"));
        assertThat(without.notesFor(Period.of(2012))).containsExactly("NATO without GBR, USA.");
    }

    @Test
    void leavingOutAStateThatWasNeverInChangesNothing() {
        assertThat(find("EAEU", "without", "usa")).isEqualTo(find("EAEU"));
    }

    @Test
    void aPairIsAGroupOfTwoInTheOrderAsked() {
        Subject pair = find("RUS:KAZ");
        assertThat(pair.whom()).isEqualTo("rus:kaz");
        assertThat(pair.isUnion()).isFalse();
        assertThat(pair.union().membersIn(2012, SpellRule.EXACT)).containsExactlyElementsOf(states("KAZ", "RUS"));
    }

    @Test
    void aStateIsFoundByItsNameToo() {
        assertThat(find("Kazakhstan").whom()).isEqualTo("kaz");
        assertThat(SUBJECTS.state("Kazakhstan")).isEqualTo(SmallWorld.KAZ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EAUE", "", " ", "RUS:", ":RUS", "RUS:XQZ", "RUS:KAZ:BLR", "nowhere"})
    void whatTheCatalogueDoesNotHaveIsRefusedWithAdvice(String whom) {
        assertThatThrownBy(() -> find(whom)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.kind()).isEqualTo(ProblemException.Kind.USAGE);
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.next()).isNotBlank());
        });
    }
}
