package org.entente.data.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Disputes, crises and dates: each check finds the planted fault and is silent without it.
@NullUnmarked
class DisputeChecksTest {
    private static final String DISPUTE =
            "dispnum,stday,stmon,styear,endday,endmon,endyear,hostlev,maxdur,recip,fatality,numa,numb,hiact";
    private static final String PARTICIPANT =
            "dispnum,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev,orig";
    private static final String INCIDENT = "dispnum,incidnum,stday,stmon,styear,endday,endmon,endyear";
    /// A use of force of one day in 1980.
    private static final String ONE_DAY = "1,5,6,1980,5,6,1980,4,1,0,0,1,1,16";

    private World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anIncidentLongBeforeItsDisputeIsFound() {
        world.add("cow-mid-dispute", DISPUTE, ONE_DAY)
                .add("cow-mid-incident", INCIDENT, "1,1001,5,6,1979,5,6,1979", "1,1002,5,6,1980,5,6,1980");

        List<Finding> found = world.find(new IncidentOutsideDispute());

        assertThat(found).extracting(Finding::subject).containsExactly("incident 1001");
        assertThat(found.getFirst().weight()).isEqualTo(1);
    }

    @Test
    void anIncidentWithAnUnknownDayIsGivenTheBenefitOfTheDoubt() {
        world.add("cow-mid-dispute", DISPUTE, ONE_DAY).add("cow-mid-incident", INCIDENT, "1,1001,-9,6,1980,-9,6,1980");

        assertThat(world.find(new IncidentOutsideDispute())).isEmpty();
    }

    @Test
    void aParticipantThatOutlastsItsDisputeIsFound() {
        world.add("cow-mid-dispute", DISPUTE, ONE_DAY)
                .add(
                        "cow-mid-participant",
                        PARTICIPANT,
                        "1,200,5,6,1980,5,6,1980,1,4,1",
                        "1,220,5,6,1980,5,6,1982,0,1,1");

        assertThat(world.find(new ParticipantOutsideDispute()))
                .extracting(Finding::subject)
                .containsExactly("FRA in dispute 1");
    }

    @Test
    void summariesThatDoNotReconcileAreFoundAndSwappedSidesWeighLess() {
        world.add(
                        "cow-mid-dispute",
                        DISPUTE,
                        ONE_DAY,
                        "2,5,6,1980,5,6,1980,4,1,0,0,2,1,16",
                        "3,5,6,1980,5,6,1980,3,1,0,0,1,1,16",
                        "4,5,6,1980,5,6,1980,4,1,0,0,2,1,16")
                .add(
                        "cow-mid-participant",
                        PARTICIPANT,
                        "1,200,5,6,1980,5,6,1980,1,4,1",
                        "1,220,5,6,1980,5,6,1980,0,1,1",
                        "2,200,5,6,1980,5,6,1980,1,4,1",
                        "2,220,5,6,1980,5,6,1980,0,1,1",
                        "3,200,5,6,1980,5,6,1980,1,4,1",
                        "3,220,5,6,1980,5,6,1980,0,1,1",
                        "4,200,5,6,1980,5,6,1980,1,4,1",
                        "4,220,5,6,1980,5,6,1980,0,1,1",
                        "4,210,5,6,1980,5,6,1980,0,1,1");

        assertThat(world.find(new DisputeTallies()))
                .extracting(one -> one.subject() + " " + one.weight())
                .containsExactly("dispute 2 0.9", "dispute 3 0.9", "dispute 4 0.6");
    }

    @Test
    void aDayOfForceBetweenMutualDefencePartnersIsFound() {
        world.add("cow-mid-dispute", DISPUTE, ONE_DAY)
                .add(
                        "cow-mid-participant",
                        PARTICIPANT,
                        "1,200,5,6,1980,5,6,1980,1,4,1",
                        "1,220,5,6,1980,5,6,1980,0,1,1")
                .add(
                        "atop-directed-dyad-year",
                        "ccode1,ccode2,year,atop_defense",
                        "200,220,1979,1",
                        "220,200,1979,1",
                        "200,220,1980,1",
                        "220,200,1980,1");

        List<Finding> found = world.find(new DisputeBetweenAllies());

        assertThat(found).extracting(Finding::subject).containsExactly("GBR and FRA");
        assertThat(found.getFirst().evidence()).containsEntry("in_union", "NATO");
        assertThat(found.getFirst().weight()).isEqualTo(0.6);
    }

    @Test
    void aDayOfForceBetweenStatesOfWhichOneAlonePromisesDefenceIsNot() {
        world.add("cow-mid-dispute", DISPUTE, ONE_DAY)
                .add(
                        "cow-mid-participant",
                        PARTICIPANT,
                        "1,200,5,6,1980,5,6,1980,1,4,1",
                        "1,220,5,6,1980,5,6,1980,0,1,1")
                .add("atop-directed-dyad-year", "ccode1,ccode2,year,atop_defense", "200,220,1979,1", "200,220,1980,1");

        assertThat(world.find(new DisputeBetweenAllies())).isEmpty();
    }

    @Test
    void aDisputeThatEndsBeforeItBeginsIsFound() {
        world.add("cow-mid-dispute", DISPUTE, ONE_DAY, "2,5,6,1980,4,6,1980,4,1,0,0,1,1,16");

        assertThat(world.find(new DatesOutOfOrder()))
                .extracting(Finding::subject)
                .containsExactly("dispute 2");
    }

    @Test
    void aCrisisWhoseDaysAreNotThoseBetweenItsDatesIsFound() {
        // 1 January to 31 March 1990 are 90 days, both inclusive.
        world.add(
                "icb-crisis",
                "crisno,crisname,yrtrig,motrig,datrig,yrterm,moterm,daterm,brexit",
                "1,RIGHT,1990,1,1,1990,3,31,90",
                "2,WRONG,1990,1,1,1990,3,31,290",
                "3,UNDATED,1990,1,88,1990,3,31,290");

        List<Finding> found = world.find(new CrisisDuration());

        assertThat(found).extracting(Finding::subject).containsExactly("WRONG");
        assertThat(found.getFirst().evidence()).containsEntry("days_between", "90");
    }
}
