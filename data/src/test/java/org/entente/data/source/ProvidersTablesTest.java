package org.entente.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every provider's file is added to one store; what is known of it from the provider, from its articles or from the
/// list of the files is found in its table.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
@ExtendWith(EveryFile.Once.class)
class ProvidersTablesTest {
    private final EveryFile every;

    ProvidersTablesTest(EveryFile every) {
        this.every = every;
    }

    @Test
    void onlyWhatIsNoTableIsRefusedAndTheReasonSaysWhatItIs() {
        assertThat(every.refused().keySet())
                .containsExactly(
                        "README.md",
                        "natural-earth/naturalearth_lowres.prj",
                        "natural-earth/naturalearth_lowres.shp",
                        "natural-earth/naturalearth_lowres.shx");
        assertThat(every.refused().get("natural-earth/naturalearth_lowres.prj").what())
                .contains("projection of a map");
        assertThat(every.refused().get("natural-earth/naturalearth_lowres.shp").what())
                .contains("outlines of a map");
        assertThat(every.refused().get("natural-earth/naturalearth_lowres.shx").what())
                .contains("index of the outlines");
    }

    /// Rows without the header, as the list of the files has them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            voeten-unvotes/un_votes.csv.gz                              | 870109
            voeten-unvotes/un_roll_calls.csv.gz                         | 6203
            voeten-unvotes/un_roll_call_issues.csv.gz                   | 5745
            voeten-unvotes/UNVotesPublished.csv.gz                      | 1066613
            cow/Dyadic_COW_4.0_peacesciencer.csv.gz                     | 673654
            penppml/trade.csv.gz                                        | 316317
            campos-geopolitical-fragmentation/trade_2019.csv.gz         | 22801
            campos-geopolitical-fragmentation/tau_hat.csv.gz            | 22801
            campos-geopolitical-fragmentation/def_blocs.csv             | 151
            campos-geopolitical-fragmentation/trade_prod_2018.csv       | 4356
            agtpa/Chapter2Application2.dta                              | 99981
            agtpa/Chapter1Exercise2.dta                                 | 18928
            agtpa/agtpa_applications.csv.gz                             | 99981
            zylkin-gegravity/TradeData0014.csv.gz                       | 7744
            zylkin-gegravity/ge_gravity2_example_data.dta               | 35763
            wiod/wiot_1995.csv.gz                                       | 1435
            wiod/wiot_2011.csv.gz                                       | 1435
            caliendo-parro-2015/trade.csv.gz                            | 38440
            caliendo-parro-2015/intermediate_consumption.csv.gz         | 49600
            cepii/dist_cepii.csv.gz                                     | 50176
            cepii/geo_cepii.xls                                         | 238
            cepii/geo_cepii.csv                                         | 238
            elasticities/final_tariff_GTAP_2020_10_08.dta               | 46
            desta/desta_list_of_treaties.csv.gz                         | 1217
            atop/atop5_1_directed_dyad_year.csv.gz                      | 273296
            atop/atop4_01a.csv.gz                                       | 745
            atop/atop4_01m.csv.gz                                       | 2398
            cow/igo_year_format_3.csv.gz                                | 19335
            cow/state_year_format3.csv.gz                               | 15557
            cow/igo_dyad_counts_v3.csv.gz                               | 917695
            mia/DP_May 2021.dta                                         | 3961
            cow/MIDA 5.0.csv.gz                                         | 2436
            cow/MIDB 5.0.csv.gz                                         | 5883
            cow/MIDI 5.0.csv.gz                                         | 4483
            cow/MIDIP 5.0.csv.gz                                        | 9619
            gml/gml-ddy-disputes-2.1.1.csv.gz                           | 10338
            icb/icb1v13.csv                                             | 482
            cow/Inter-StateWarData_v4.0.csv.gz                          | 337
            cow/INTRA-STATE WARS v5.1 CSV.csv.gz                        | 420
            cow/Extra-StateWarData_v4.0.csv.gz                          | 198
            ucdp/ucdp_acd_25_1_peacesciencer.csv.gz                     | 5652
            cow/NMC_5_0.csv.gz                                          | 15171
            cow/NMC_7_0_peacesciencer.csv.gz                            | 17121
            cow/states2016.csv                                          | 243
            cow/system2016.csv.gz                                       | 15951
            cow/majors2016.csv                                          | 14
            cow/cow_capitals.csv                                        | 242
            gleditsch-ward/gw_system_isard.csv.gz                       | 239
            gleditsch-ward/cow_gw_panel_isard.csv.gz                    | 17916
            rivalries/tss_rivalries.csv.gz                              | 264
            signed-networks/tribes.csv                                  | 58
            world-bank/wdi_gdp_constant2015usd_population.csv           | 5000
            pwt/pwt1001.csv.gz                                          | 12810
            maddison/maddison_project_database_2020_owid.csv.gz         | 21854
            gdp/cw_gdppop_isard.csv.gz                                  | 16536
            vdem/vdem_simple_v15.csv.gz                                 | 27913
            vdem/cw_democracy_isard.csv.gz                              | 17706
            passport-index/passport-index-tidy-iso3.csv.gz              | 39601
            passport-index/passport-index-tidy-iso3_2019-11-23.csv.gz   | 39402
            passport-index/passport-index-matrix-iso3.csv.gz            | 199
            countrycode/codelist.csv                                    | 292
            countrycode/codelist_panel.csv.gz                           | 29574
            natural-earth/naturalearth_lowres.dbf                       | 177
            gdelt/20180101000000.export.CSV.gz                          | 2414
            gdelt/gdelt1_events_sample.tsv                              | 710
            cameo/CAMEO.eventcodes.txt                                  | 314
            cameo/cameoCodeTable.tsv                                    | 280
            cameo/cameo-codes.csv                                       | 312
            cameo/goldstein_mappings.csv                                | 312
            """)
    void aTableHasTheRowsOfItsFile(String file, long rows) {
        assertThat(every.tables(file)).hasSize(1);
        assertThat(every.tables(file).getFirst().rows()).isEqualTo(rows);
    }

    /// A file of each layout that has one; an archive may hold tables of several.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agtpa                        | agtpa/Chapter2Application2.dta
            agtpa-exercise               | agtpa/Chapter1Exercise2.dta
            atop-alliance                | atop/atop4_01a.csv.gz
            atop-directed-dyad-year      | atop/atop5_1_directed_dyad_year.csv.gz
            atop-member                  | atop/atop4_01m.csv.gz
            caliendo-parro-deficit       | caliendo-parro-2015/deficit.csv
            caliendo-parro-intermediate  | caliendo-parro-2015/intermediate_consumption.csv.gz
            caliendo-parro-sector        | caliendo-parro-2015/final_consumption.csv
            caliendo-parro-theta         | caliendo-parro-2015/theta.csv
            caliendo-parro-trade         | caliendo-parro-2015/trade.csv.gz
            cameo-code-table             | cameo/cameoCodeTable.tsv
            cameo-codebook               | cameo/cameo-codes.csv
            cameo-event-codes            | cameo/CAMEO.eventcodes.txt
            cameo-goldstein              | cameo/goldstein_mappings.csv
            campos-blocs                 | campos-geopolitical-fragmentation/def_blocs.csv
            campos-shocks                | campos-geopolitical-fragmentation/tau_hat.csv.gz
            campos-trade-2018            | campos-geopolitical-fragmentation/trade_prod_2018.csv
            campos-trade-2019            | campos-geopolitical-fragmentation/trade_2019.csv.gz
            cepii-dist                   | cepii/dist_cepii.csv.gz
            cepii-geo                    | cepii/geo_cepii.csv
            countrycode-list             | countrycode/codelist.csv
            countrycode-panel            | countrycode/codelist_panel.csv.gz
            cow-capital                  | cow/cow_capitals.csv
            cow-contiguity-dyad-year     | cow/DirectContiguity320.zip
            cow-contiguity-spell         | cow/DirectContiguity320.zip
            cow-contiguity-state-year    | cow/DirectContiguity320.zip
            cow-igo-dyad-count           | cow/igo_dyad_counts_v3.csv.gz
            cow-igo-state-year           | cow/state_year_format3.csv.gz
            cow-igo-year                 | cow/igo_year_format_3.csv.gz
            cow-major-power              | cow/majors2016.csv
            cow-mid-dispute              | cow/MIDA 5.0.csv.gz
            cow-mid-incident             | cow/MIDI 5.0.csv.gz
            cow-mid-incident-participant | cow/MIDIP 5.0.csv.gz
            cow-mid-participant          | cow/MIDB 5.0.csv.gz
            cow-nmc                      | cow/NMC_5_0.csv.gz
            cow-state-spell              | cow/states2016.csv
            cow-system-year              | cow/system2016.csv.gz
            cow-trade-dyadic             | cow/Dyadic_COW_4.0_peacesciencer.csv.gz
            cow-war-extrastate           | cow/Extra-StateWarData_v4.0.csv.gz
            cow-war-interstate           | cow/Inter-StateWarData_v4.0.csv.gz
            cow-war-intrastate           | cow/INTRA-STATE WARS v5.1 CSV.csv.gz
            democracy-cow-year           | vdem/cw_democracy_isard.csv.gz
            desta-treaties-manytrade     | desta/desta_list_of_treaties.csv.gz
            elasticities-gtap            | elasticities/final_tariff_GTAP_2020_10_08.dta
            gdelt-1-events               | gdelt/gdelt1_events_sample.tsv
            gdelt-1-labels               | gdelt/GDELT_1.0_event_Column_Labels_Header_Row_Sep2016.tsv
            gdelt-2-events               | gdelt/20180101000000.export.CSV.gz
            gdelt-2-labels               | gdelt/GDELT_2.0_Events_Column_Labels_Header_Row_Sep2016.csv
            gdp-fariss                   | gdp/cw_gdppop_isard.csv.gz
            gegravity-trade              | zylkin-gegravity/TradeData0014.csv.gz
            gegravity2-trade             | zylkin-gegravity/ge_gravity2_example_data.dta
            gml-directed-dyad-year       | gml/gml-ddy-disputes-2.1.1.csv.gz
            gw-cow-panel                 | gleditsch-ward/cow_gw_panel_isard.csv.gz
            gw-state-list                | gleditsch-ward/gwstates.xlsx
            gw-state-spell               | gleditsch-ward/gw_system_isard.csv.gz
            icb-crisis                   | icb/icb1v13.csv
            knomad-migrants              | world-bank/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx
            knomad-migrants-2013         | world-bank/bilateralmigrationmatrix2013_Mig2013.xlsx
            knomad-remittances           | world-bank/WB_Bilateral_Remittance_Estimates_2017.xlsx
            maddison-owid                | maddison/maddison_project_database_2020_owid.csv.gz
            mia-delegation-pooling       | mia/DP_May 2021.dta
            natural-earth-countries      | natural-earth/naturalearth_lowres.dbf
            passport-index-code          | passport-index/passport-index-tidy-iso3_2019-11-23.csv.gz
            passport-index-matrix        | passport-index/passport-index-matrix-iso3.csv.gz
            passport-index-tidy          | passport-index/passport-index-tidy-iso3.csv.gz
            penppml-trade                | penppml/trade.csv.gz
            pwt-package                  | pwt/pwt1001.csv.gz
            rivalries-tss                | rivalries/tss_rivalries.csv.gz
            tribes                       | signed-networks/tribes.csv
            ucdp-acd-pairs               | ucdp/ucdp_acd_25_1_peacesciencer.csv.gz
            un-roll-call-issues          | voeten-unvotes/un_roll_call_issues.csv.gz
            un-roll-calls                | voeten-unvotes/un_roll_calls.csv.gz
            un-votes                     | voeten-unvotes/un_votes.csv.gz
            un-votes-published           | voeten-unvotes/UNVotesPublished.csv.gz
            vdem-simple                  | vdem/vdem_simple_v15.csv.gz
            wdi-download                 | world-bank/API_NY.GDP.MKTP.KD.ZG_DS2_en_csv_v2_4492338.csv
            wdi-extract                  | world-bank/wdi_gdp_constant2015usd_population.csv
            wiod-industries              | wiod/WIOD_IndClass.csv
            wiod-table                   | wiod/wiot_1995.csv.gz
            """)
    void aLayoutIsThatOfItsFile(String layout, String file) {
        assertThat(every.tables(file)).extracting(Manifest.Table::layout).contains(layout);
    }

    /// Years that a source covers, as the list of the files has them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            voeten-unvotes/un_roll_calls.csv.gz                   | 1946 | 2020
            voeten-unvotes/UNVotesPublished.csv.gz                | 1946 | 2015
            cow/Dyadic_COW_4.0_peacesciencer.csv.gz               | 1870 | 2014
            penppml/trade.csv.gz                                  | 1964 | 2016
            agtpa/Chapter2Application2.dta                        | 1986 | 2006
            zylkin-gegravity/ge_gravity2_example_data.dta         | 1950 | 2000
            wiod/wiot_2007.csv.gz                                 | 2007 | 2007
            desta/desta_list_of_treaties.csv.gz                   | 1948 | 2020
            atop/atop5_1_directed_dyad_year.csv.gz                | 1815 | 2018
            atop/atop4_01a.csv.gz                                 | 1815 | 2016
            cow/igo_dyad_counts_v3.csv.gz                         | 1816 | 2014
            mia/DP_May 2021.dta                                   | 1950 | 2019
            cow/MIDA 5.0.csv.gz                                   | 1816 | 2014
            gml/gml-ddy-disputes-2.1.1.csv.gz                     | 1816 | 2010
            ucdp/ucdp_acd_25_1_peacesciencer.csv.gz               | 1946 | 2024
            cow/NMC_5_0.csv.gz                                    | 1816 | 2012
            cow/NMC_7_0_peacesciencer.csv.gz                      | 1816 | 2022
            rivalries/tss_rivalries.csv.gz                        | 1494 | 2020
            pwt/pwt1001.csv.gz                                    | 1950 | 2019
            maddison/maddison_project_database_2020_owid.csv.gz   | 1    | 2018
            gdp/cw_gdppop_isard.csv.gz                            | 1816 | 2019
            vdem/vdem_simple_v15.csv.gz                           | 1789 | 2024
            vdem/cw_democracy_isard.csv.gz                        | 1816 | 2025
            world-bank/wdi_gdp_constant2015usd_population.csv     | 1995 | 2019
            passport-index/passport-index-tidy-iso3.csv.gz        | 2025 | 2025
            """)
    void aTableCoversTheYearsOfItsFile(String file, int first, int last) {
        assertThat(every.tables(file).getFirst().first()).isEqualTo(first);
        assertThat(every.tables(file).getFirst().last()).isEqualTo(last);
    }

    /// What the providers, their articles or the list of the files say, asked in SQL of the tables.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 4000, textBlock = """
            A/RES/68/262: 100 yes, 58 abstentions, 11 no | SELECT count(*) FILTER (vote = 'yes'), count(*) FILTER (vote = 'abstain'), count(*) FILTER (vote = 'no') FROM "un-votes" JOIN "un-roll-calls" USING (rcid) WHERE unres = 'R/68/262' | 100 58 11
            A/RES/68/262 as published: 24 absent | SELECT count(*) FILTER (vote = 1), count(*) FILTER (vote = 2), count(*) FILTER (vote = 3), count(*) FILTER (vote = 8) FROM "un-votes-published" WHERE unres = 'R/68/262' | 100 58 11 24
            Russia and Belarus in 2012 (COW trade) | SELECT flow1, flow2 FROM "cow-trade-dyadic" WHERE state1 = 'RUS' AND state2 = 'BLR' AND year = 2012 | 13383.0 27551.0
            Russia to Belarus in 2012, bn USD (penppml) | SELECT round(export / 1e9, 1) FROM "penppml-trade" WHERE state1 = 'RUS' AND state2 = 'BLR' AND year = 2012 | 21.3
            Russia to Belarus in 2019, bn USD (Campos et al.) | SELECT round(trade / 1e6, 1) FROM "campos-trade-2019" WHERE state1 = 'RUS' AND state2 = 'BLR' | 22.0
            Kazakhstan's exports to EAEU partners in 2019, per cent | SELECT round(100 * sum(trade) FILTER (state2 IN ('RUS', 'BLR', 'ARM', 'KGZ')) / sum(trade), 1) FROM "campos-trade-2019" WHERE state1 = 'KAZ' AND state2 <> 'KAZ' | 12.7
            Votes on A/RES/ES-11/3 | SELECT count(*) FILTER (vote = 'Against Russia'), count(*) FILTER (vote = 'With Russia'), count(*) FROM "campos-blocs" | 71 19 151
            Exporters, years and pairs a year of the Advanced Guide | SELECT count(DISTINCT exporter), count(DISTINCT year), count(*) / count(DISTINCT year) FROM agtpa | 69 21 4761.0
            Germany to Russia in 2010 (GEGravity) | SELECT round(trade) FROM "gegravity-trade" WHERE state1 = 'DEU' AND state2 = 'RUS' AND year = 2010 | 38383.0
            Economies in 2000 (ge_gravity2) | SELECT count(DISTINCT iso_o) FROM "gegravity2-trade" WHERE year = 2000 | 82
            Russia's output in 2011 (WIOD) | SELECT sum(output) FROM "wiod-table" WHERE country = 'RUS' AND year = 2011 | 3262680.0
            Elasticities and deficits of Caliendo and Parro | SELECT (SELECT count(*) FROM "caliendo-parro-theta"), (SELECT count(*) FROM "caliendo-parro-deficit") | 40 31
            Russia and Kazakhstan: contiguous, 3104.6 km | SELECT contig::INTEGER, round(dist, 1) FROM "cepii-dist" WHERE state1 = 'RUS' AND state2 = 'KAZ' | 1 3104.6
            Russia and Belarus: 687.0 km | SELECT round(dist, 1) FROM "cepii-dist" WHERE state1 = 'RUS' AND state2 = 'BLR' | 687.0
            Elasticities of bph and c_b | SELECT string_agg(round(epsilon_GTAP, 1)::VARCHAR, ' ' ORDER BY gtap_sector) FROM "elasticities-gtap" WHERE gtap_sector IN ('bph', 'c_b') | -7.9 -2.3
            DESTA: kinds of entries | SELECT string_agg(n::VARCHAR, ' ' ORDER BY n DESC) FROM (SELECT count(DISTINCT number) AS n FROM "desta-treaties-manytrade" GROUP BY entry_type) | 842 199 82 34 30 30
            DESTA: the EAEU | SELECT DISTINCT year, entryforceyear FROM "desta-treaties-manytrade" WHERE number = '1040' | 2014 2015
            DESTA: founders of the EAEU | SELECT string_agg(state, ' ' ORDER BY state) FROM "desta-treaties-manytrade" WHERE number = '1040' | BLR KAZ RUS
            Russia's defence partners in 2018 (ATOP) | SELECT string_agg(state2, ' ' ORDER BY state2) FROM "atop-directed-dyad-year" WHERE state1 = 'RUS' AND year = 2018 AND atop_defense = 1 | ARM AZE BLR KAZ KGZ TJK UZB
            Full members of the CSTO in 2014 (COW IGO) | SELECT string_agg(state, ' ' ORDER BY state) FROM "cow-igo-state-year" WHERE organisation = 'csto' AND year = 2014 AND membership = 1 | ARM BLR KAZ KGZ RUS TJK
            Associates of the CIS in 2014 (COW IGO) | SELECT string_agg(state, ' ' ORDER BY state) FROM "cow-igo-state-year" WHERE organisation = 'cis' AND year = 2014 AND membership = 2 | TKM UKR
            Delegation and pooling of the EU in 2019 | SELECT round(delegation, 3), round(pooling, 3) FROM "mia-delegation-pooling" WHERE acronym = 'EU' AND year = 2019 | 0.652 0.268
            Delegation and pooling of NATO in 2019 | SELECT round(delegation, 3), round(pooling, 3) FROM "mia-delegation-pooling" WHERE acronym = 'NATO' AND year = 2019 | 0.135 0.076
            Delegation and pooling of the CIS in 2019 | SELECT round(delegation, 3), round(pooling, 3) FROM "mia-delegation-pooling" WHERE ioname = 'CIS' AND year = 2019 | 0.25 0.131
            Disputes of Russia with Ukraine or Georgia from 2004 on | SELECT count(DISTINCT a.dispnum) FROM "cow-mid-participant" a JOIN "cow-mid-participant" b USING (dispnum) WHERE a.state = 'RUS' AND b.state IN ('UKR', 'GEO') AND a.sidea <> b.sidea AND a.styear >= 2004 | 11
            Years of disputes of Russia and Ukraine (GML) | SELECT string_agg(DISTINCT year::VARCHAR, ' ' ORDER BY year::VARCHAR) FROM "gml-directed-dyad-year" WHERE state1 = 'RUS' AND state2 = 'UKR' AND year >= 2004 | 2005 2008
            Crises that ICB names | SELECT count(*) FROM "icb-crisis" WHERE trim(crisname) IN ('RUSSO-GEORGIAN WAR', 'CRIMEA-DONBASS') | 2
            Russia and Ukraine (UCDP 13243), 2022 to 2024 | SELECT DISTINCT type_of_conflict, min(intensity_level), max(intensity_level), min(year), max(year) FROM "ucdp-acd-pairs" WHERE conflict_id = 13243 AND state1 = 'RUS' AND state2 = 'UKR' GROUP BY 1 | interstate 2 2 2022 2024
            Russia's capabilities in 2022 (NMC 7.0) | SELECT round(cinc, 4) FROM "cow-nmc" WHERE state = 'RUS' AND year = 2022 | 0.0382
            GDP in 2012, bn constant USD | SELECT string_agg(round(gdp / 1e9)::INTEGER::VARCHAR, ' ' ORDER BY state) FROM "wdi-extract" WHERE state IN ('RUS', 'KAZ', 'BLR') AND year = 2012 | 57 165 1357
            Russia's nominal income a head in 2012, USD | SELECT round(value) FROM "wdi-download" WHERE state = 'RUS' AND year = 2012 AND part = 'NY.GDP.PCAP.CD' | 15435.0
            Remittances from Russia in 2017, million USD | SELECT string_agg(round(value)::INTEGER::VARCHAR, ' ' ORDER BY state2) FROM "knomad-remittances" WHERE state1 = 'RUS' AND state2 IN ('KGZ', 'TJK') | 1904 1687
            Kyrgyz-born in Russia in 2017 | SELECT value FROM "knomad-migrants" WHERE state1 = 'KGZ' AND state2 = 'RUS' | 591767.0
            Russia's people in 2019, millions (PWT) | SELECT round(pop, 1) FROM "pwt-package" WHERE state = 'RUS' AND year = 2019 | 145.9
            Electoral democracy in 2024 | SELECT string_agg(v2x_polyarchy::VARCHAR, ' ' ORDER BY state) FROM "vdem-simple" WHERE state IN ('RUS', 'BLR', 'KAZ') AND year = 2024 | 0.161 0.272 0.172
            Russians in Belarus and Ukraine in 2025 | SELECT string_agg(Requirement, ', ' ORDER BY state2) FROM "passport-index-tidy" WHERE state1 = 'RUS' AND state2 IN ('BLR', 'UKR') AND year = 2025 | visa free, visa required
            Read's highland tribes | SELECT count(*) FROM (SELECT a FROM tribes UNION SELECT b FROM tribes) | 16
            Leading zeros of CAMEO codes stay | SELECT name FROM "cameo-goldstein" WHERE code = '01' | MAKE PUBLIC STATEMENT
            """)
    void whatIsKnownIsFound(String what, String sql, String expected) {
        assertThat(every.imported().rows(sql)).as(what).containsExactly(expected);
    }

    /// The older release is there too, and the newer one serves.
    @Test
    void anOlderVersionStaysBesideTheNewer() {
        assertThat(every.tables("cow/NMC_5_0.csv.gz").getFirst().version()).isEqualTo("5.0");
        assertThat(every.tables("cow/NMC_7_0_peacesciencer.csv.gz").getFirst().version())
                .isEqualTo("7.0");
        assertThat(every.imported().rows("SELECT max(year) FROM \"cow-nmc\"")).containsExactly("2022");
    }

    /// Names that nobody has reviewed are listed, and are few: half a per cent of a table's rows at the most.
    @Test
    void fewNamesStandForNoStateWithoutAReason() {
        Pattern exempt = Pattern.compile("atop/.*|gml/.*|rivalries/.*");
        List<String> many = new ArrayList<>();
        every.added()
                .forEach((file, tables) -> tables.forEach(table -> {
                    long rows = table.unknown().stream()
                            .mapToLong(Manifest.Unmatched::rows)
                            .sum();
                    Matcher isExempt = exempt.matcher(file);
                    if (rows > 0.005 * table.rows() * Math.max(1, states(table)) && !isExempt.matches()) {
                        many.add(file + " " + rows + " " + table.unknown());
                    }
                }));
        assertThat(many).isEmpty();
    }

    private static long states(Manifest.Table table) {
        return Math.max(
                1,
                table.columns().stream()
                                .mapToLong(column -> column.values())
                                .max()
                                .orElse(1)
                        / table.rows());
    }
}
