package org.entente.data.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers by state and year, and flows.
@NullUnmarked
class SeriesChecksTest {
    private static final String NMC = "ccode,year,tpop,upop,milper,milex,cinc";

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
    void aPopulationThatDoublesForAYearIsFound() {
        world.add("cow-nmc", NMC, "200,1990,100,,,,", "200,1991,205,,,,", "200,1992,101,,,,");

        assertThat(world.find(new SeriesJump()))
                .extracting(one -> one.subject() + " " + one.period())
                .containsExactly("GBR 1991");
    }

    @Test
    void aPopulationThatStaysAtItsNewLevelIsNot() {
        world.add("cow-nmc", NMC, "200,1990,100,,,,", "200,1991,205,,,,", "200,1992,207,,,,");

        assertThat(world.find(new SeriesJump())).isEmpty();
    }

    @Test
    void anArmyThatGrowsForAYearWeighsLessThanASlippedDigit() {
        world.add("cow-nmc", NMC, "200,1990,,,100,1000,", "200,1991,,,1000,100,", "200,1992,,,100,1000,");

        assertThat(world.find(new SeriesJump()))
                .extracting(one -> one.evidence().get("series") + " " + one.weight())
                .containsExactly("milex 1.0", "milper 0.5");
    }

    @Test
    void moreTownspeopleThanPeopleAreFound() {
        world.add("cow-nmc", NMC, "380,2001,8896,13418,,,", "380,2002,8900,7000,,,");

        assertThat(world.find(new PartAboveWhole())).extracting(Finding::period).containsExactly("2001");
    }

    @Test
    void sharesThatDoNotAddUpAreFoundByRunsOfYears() {
        world.add(
                "cow-nmc",
                NMC,
                "200,1990,,,,,.5",
                "220,1990,,,,,.5",
                "200,1991,,,,,.5",
                "220,1991,,,,,.55",
                "200,1992,,,,,.5",
                "220,1992,,,,,.53");

        assertThat(world.find(new SharesOfTheSystem()))
                .extracting(one -> one.period() + " " + one.weight())
                .containsExactly("1991..1992 0.5");
    }

    @Test
    void valuesCarriedOnInManyStatesAreFound() {
        world.add("cow-nmc", NMC, armies(year -> Math.min(year, 2003)));

        List<Finding> found = world.find(new CarriedForward());

        assertThat(found).extracting(Finding::subject).containsExactly("milper");
        assertThat(found.getFirst().evidence()).containsEntry("states", "12").containsEntry("since_mostly", "2003");
        assertThat(found.getFirst().weight()).isEqualTo(1);
    }

    @Test
    void valuesThatKeepMovingAreNot() {
        world.add("cow-nmc", NMC, armies(year -> year));

        assertThat(world.find(new CarriedForward())).isEmpty();
    }

    /// Twelve states from 1995 to 2010.
    private static List<String> armies(IntUnaryOperator size) {
        List<String> rows = new ArrayList<>();
        for (int code : new int[] {2, 20, 200, 210, 220, 230, 235, 325, 350, 365, 640, 740}) {
            IntStream.rangeClosed(1995, 2010)
                    .forEach(year -> rows.add("%d,%d,,,%d,,".formatted(code, year, size.applyAsInt(year))));
        }
        return rows;
    }

    @Test
    void aStateUnderTwoCodesInOneYearIsFound() {
        world.add("cow-nmc", NMC, "255,1990,60,,,,", "260,1990,60,,,,", "255,1991,80,,,,", "260,1989,60,,,,");

        List<Finding> found = world.find(new TwoCodesOneState());

        assertThat(found).extracting(one -> one.subject() + " " + one.period()).containsExactly("DEU 1990");
        assertThat(found.getFirst().evidence()).containsEntry("codes", "255 260");
    }

    @Test
    void rowsUnderANumberThatStandsForNoStateAreFound() {
        // South Sudan is in the list from 2011 on.
        world.add("cow-nmc", NMC, "626,2005,8000,,,,", "626,2012,10000,,,,");

        assertThat(world.find(new CodeOutOfTime()))
                .extracting(one -> one.subject() + " " + one.period())
                .containsExactly("626 2005..2005");
    }

    @Test
    void anEstimateOutsideItsIntervalIsFound() {
        world.add(
                "vdem-simple",
                "country_text_id,year,v2x_polyarchy,v2x_polyarchy_codelow,v2x_polyarchy_codehigh",
                "FRA,2000,.9,.85,.95",
                "FRA,2001,.9,.91,.95");

        assertThat(world.find(new EstimateOutsideInterval()))
                .extracting(one -> one.subject() + " " + one.period())
                .containsExactly("FRA 2001");
    }

    @Test
    void aCodeForMissingThatIsStillANumberIsFound() {
        world.add("gdp-fariss", "ccode,year,mrgdppc,pwtpop", "200,2000,30000,60", "200,2001,30000,61");
        assertThat(world.find(new MissingCodeAsValue())).isEmpty();
        world.add("democracy-cow-year", "ccode,year,polity2,euds", "200,2000,-9,1", "200,2001,10,-999");

        assertThat(world.find(new MissingCodeAsValue()))
                .extracting(one -> one.subject() + " " + one.evidence().get("code"))
                .containsExactly("euds -999");
    }

    @Test
    void flowsThatDifferFiftyTimesBetweenTwoSourcesAreFound() {
        // France exports 10 million by its own account, its partners import 2000 million from it.
        world.add(
                        "penppml-trade",
                        "exp,imp,time,export",
                        "FRA,GBR,2000,10000000",
                        "FRA,USA,2000,10000000",
                        "ITA,GBR,2000,1900000000",
                        "ITA,USA,2000,1900000000")
                .add(
                        "cow-trade-dyadic",
                        "ccode1,ccode2,year,flow1,flow2",
                        "200,220,2000,2000,1",
                        "2,220,2000,2000,1",
                        "200,325,2000,2000,1",
                        "2,325,2000,2000,1");

        assertThat(world.find(new MirrorFlows()))
                .extracting(one -> one.subject() + " " + one.rows())
                .containsExactly("FRA 2");
    }

    @Test
    void missingDomesticSalesAreFound() {
        world.add("campos-trade-2019", "iso_o,iso_d,trade", "FRA,FRA,", "FRA,ITA,5", "ITA,ITA,100");

        assertThat(world.find(new DomesticSales())).extracting(Finding::subject).containsExactly("FRA");
    }

    @Test
    void aBorderThatOnlyOneSideHasIsFound() {
        world.add(
                "cow-contiguity-dyad-year",
                "state1no,state2no,year,conttype",
                "220,230,2000,1",
                "230,220,2000,1",
                "220,325,2000,1",
                "325,220,2000,2");

        assertThat(world.find(new ContiguityOneSided()))
                .extracting(Finding::subject)
                .containsExactly("FRA and ITA", "ITA and FRA");
    }
}
