package org.entente.data.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Membership and promises against the catalogue's treaties.
@NullUnmarked
class TreatyChecksTest {
    private static final String MEMBER = "atopid,member,phase,yrent,yrexit,defense";

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
    void membershipBeforeAnAccessionIsFoundAndItsCorrectionNamed() {
        world.add(
                "cow-igo-state-year",
                "ccode,year,state,csto",
                "704,2003,uzbekistan,1",
                "704,2004,uzbekistan,1",
                "704,2007,uzbekistan,1",
                "365,2003,russia,1");

        List<Finding> found = world.find(new MembershipAgainstTreaties());

        assertThat(found)
                .extracting(one -> one.subject() + " " + one.period())
                .containsExactly("UZB in CSTO 2003..2004");
        assertThat(found.getFirst().correction()).contains("igo3-csto-uzb-before");
    }

    @Test
    void membershipThatIsDeniedWhileItLastedIsFound() {
        // Georgia was in the CIS from 3 December 1993 to 18 August 2009.
        world.add(
                "cow-igo-state-year",
                "ccode,year,state,cis",
                "372,1993,georgia,0",
                "372,2008,georgia,0",
                "372,2009,georgia,0",
                "372,2010,georgia,0");

        assertThat(world.find(new MembershipAgainstTreaties()))
                .extracting(Finding::period)
                .containsExactly("2008..2009");
    }

    @Test
    void aNumberThatChangesHandsWithinAYearIsLeftAside() {
        // 365 is the Soviet Union until 26 December 1991, then Russia; Russia was in the CIS from 12 December on.
        world.add("cow-igo-state-year", "ccode,year,state,cis", "365,1991,russia,1");

        assertThat(world.find(new MembershipAgainstTreaties())).isEmpty();
    }

    @Test
    void aPromiseOfDefenceAfterAnExitIsFoundWithTheAllianceItRestsOn() {
        // Azerbaijan left the Collective Security Treaty in 1999; Russia stayed.
        world.add("atop-directed-dyad-year", "ccode1,ccode2,year,atop_defense", "373,365,1998,1", "373,365,2001,1")
                .add("atop-member", MEMBER, "4400,373,0,1993,0,1", "4400,365,0,1993,0,1", "4400,370,0,1993,0,1");

        List<Finding> found = world.find(new DefenceAfterExit());

        assertThat(found).extracting(Finding::subject).containsExactly("AZE to CST");
        assertThat(found.getFirst().evidence()).containsEntry("atop_alliances", "4400");
        assertThat(found.getFirst().weight()).isEqualTo(0.7);
        assertThat(found.getFirst().correction()).contains("atop-aze-defence");
    }

    @Test
    void aBilateralAllianceExplainsThePromise() {
        world.add("atop-directed-dyad-year", "ccode1,ccode2,year,atop_defense", "373,365,2001,1")
                .add("atop-member", MEMBER, "1,373,0,2000,0,1", "1,365,0,2000,0,1");

        assertThat(world.find(new DefenceAfterExit()))
                .extracting(Finding::weight)
                .containsExactly(0.2);
    }

    @Test
    void nothingIsFoundWhereTheFlagEndsWithTheTreaty() {
        world.add("atop-directed-dyad-year", "ccode1,ccode2,year,atop_defense", "373,365,1998,1", "373,365,2001,0")
                .add("atop-member", MEMBER, "4400,373,0,1993,0,1", "4400,365,0,1993,0,1");

        assertThat(world.find(new DefenceAfterExit())).isEmpty();
    }
}
