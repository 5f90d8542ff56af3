package org.entente.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a scenario changes, and the parameters that are not left open; each change may be given several times.
final class ClauseOptions {
    @Option(
            names = "--leave",
            paramLabel = "WHO:UNION",
            description = "States leave a union: ARM:EAEU, {ARM,KGZ}:EAEU.")
    private List<String> leave = new ArrayList<>();

    @Option(
            names = "--join",
            paramLabel = "WHO:UNION[@D]",
            description = "States join a union, on its terms or at a depth of D times b: ARM:EU, ARM:EU@0.5.")
    private List<String> join = new ArrayList<>();

    @Option(
            names = "--join-like",
            paramLabel = "WHO:UNION=OTHER",
            description = "States join a union at the depth of another agreement: ARM:EU=CISFTA.")
    private List<String> joinLike = new ArrayList<>();

    @Option(
            names = "--downgrade",
            paramLabel = "[WHO:]UNION[@D]",
            description = "A union, or members' terms in it, keep half of the depth, or D times b: EAEU, ARM:EAEU@0.3.")
    private List<String> downgrade = new ArrayList<>();

    @Option(names = "--dissolve", paramLabel = "UNION", description = "A union ends.")
    private List<String> dissolve = new ArrayList<>();

    @Option(names = "--merge", paramLabel = "A,B", description = "Unions become one of all their members: EAEU,EU.")
    private List<String> merge = new ArrayList<>();

    @Option(names = "--form", paramLabel = "A,B[@D]", description = "States make an agreement: CAN,MEX,USA.")
    private List<String> form = new ArrayList<>();

    @Option(
            names = "--depth",
            paramLabel = "UNION=D",
            description = "How deep a union is before and after, in multiples of b (default: 1): EU=1.5.")
    private List<String> depth = new ArrayList<>();

    @Option(
            names = "--tariff",
            paramLabel = "FROM:TO=P%",
            description = "What TO buys from FROM costs P per cent more; revenue is not modelled: RUS:ARM=10%%.")
    private List<String> tariff = new ArrayList<>();

    @Option(
            names = "--embargo",
            paramLabel = "BY:ON",
            description = "Trade between two sides stops both ways; world is all others: EU:RUS, RUS:world.")
    private List<String> embargo = new ArrayList<>();

    @Option(
            names = "--transfer",
            paramLabel = "FROM:TO=SUM",
            description = "A lump sum a year, in the matrix's money: RUS:BLR=3bn; implies additive deficits.")
    private List<String> transfer = new ArrayList<>();

    @Option(
            names = "--productivity",
            paramLabel = "WHO=P%",
            description = "Output from the same inputs changes: KAZ=+2%%.")
    private List<String> productivity = new ArrayList<>();

    @Option(
            names = "--deficits",
            paramLabel = "RULE",
            description = "multiplicative (default) or additive: what happens to trade deficits.")
    private @Nullable String deficits;

    @Option(
            names = "--welfare",
            paramLabel = "WHAT",
            description = "real-income (default) or real-expenditure (default with --transfer).")
    private @Nullable String welfare;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the parameters, 20 or more; 0, or corners, for the centre and the corners of their"
                    + " ranges (default: 200).")
    private @Nullable String draws;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Members on this day (default: 1 July of the flows' year).")
    private @Nullable String on;

    /// What was chosen, by key; several clauses are parted by semicolons.
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        clauses(chosen, "leave", leave);
        clauses(chosen, "join", join);
        clauses(chosen, "join-like", joinLike);
        clauses(chosen, "downgrade", downgrade);
        clauses(chosen, "dissolve", dissolve);
        clauses(chosen, "merge", merge);
        clauses(chosen, "form", form);
        clauses(chosen, "depth", depth);
        clauses(chosen, "tariff", tariff);
        clauses(chosen, "embargo", embargo);
        clauses(chosen, "transfer", transfer);
        clauses(chosen, "productivity", productivity);
        setting(chosen, "deficits", deficits);
        setting(chosen, "welfare", welfare);
        setting(chosen, "draws", draws);
        setting(chosen, "on", on);
        return chosen;
    }

    private static void clauses(Map<String, String> chosen, String key, List<String> given) {
        if (!given.isEmpty()) {
            chosen.put(key, String.join(";", given));
        }
    }

    private static void setting(Map<String, String> chosen, String key, @Nullable String given) {
        if (given != null) {
            chosen.put(key, given);
        }
    }
}
