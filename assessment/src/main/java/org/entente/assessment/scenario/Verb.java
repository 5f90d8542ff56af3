package org.entente.assessment.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a scenario can change, in the order in which changes are applied.
public enum Verb {
    DEPTH("{who}={depth}", "EU=1.5", "An agreement is that deep before and after, in multiples of b."),
    DISSOLVE("{who}", "EAEU", "The agreement ends."),
    LEAVE("{who}:{whom}", "ARM:EAEU", "Members leave and lose the preference with all others."),
    DOWNGRADE("[{who}:]{whom}[@{depth}]", "ARM:EAEU", "Half of the depth is left, or what is stated."),
    JOIN("{who}:{whom}[@{depth}]", "ARM:EU", "States join, on the terms of all others or at a depth of their own."),
    JOIN_LIKE("{who}:{whom}={like}", "ARM:EU=CISFTA", "States join one agreement at the depth of another."),
    FORM("{list}[@{depth}]", "CAN,MEX,USA", "States make an agreement."),
    MERGE("{list}", "EAEU,EU", "Agreements become one of all their members, as deep as the first."),
    TARIFF("{who}:{whom}={percent}", "RUS:ARM=10%", "What the second buys from the first costs more."),
    EMBARGO("{who}:{whom}", "EU:RUS", "Trade between two groups ends both ways; world is all others."),
    TRANSFER("{who}:{whom}={money}", "RUS:BLR=3bn", "The first pays the second a lump sum a year."),
    PRODUCTIVITY("{who}={percent}", "KAZ=+2%", "Output from the same inputs changes.");

    private final String form;
    private final String example;
    private final String meaning;
    private final Pattern pattern;

    Verb(String form, String example, String meaning) {
        this.form = form;
        this.example = example;
        this.meaning = meaning;
        this.pattern = pattern(form);
    }

    private static Pattern pattern(String form) {
        String side = "(?:\\{[^{}]+\\}|[^{}:=@,;&\\s]+)";
        String number = "[0-9]+(?:\\.[0-9]+)?";
        return Pattern.compile(form.replace("[{who}:]", "(?:<who>:)?")
                .replace("[@{depth}]", "(?:@<depth>)?")
                .replace("{", "<")
                .replace("}", ">")
                .replace("<who>", "(?<who>" + side + ")")
                .replace("<whom>", "(?<whom>" + side + ")")
                .replace("<like>", "(?<like>" + side + ")")
                .replace("<list>", "(?<list>" + side + "(?:," + side + ")+)")
                .replace("<depth>", "(?<depth>" + number + ")")
                .replace("<percent>", "(?<percent>[+-]?" + number + ")%")
                .replace("<money>", "(?<money>" + number + ")(?<scale>m|bn)?"));
    }

    /// As options, files and ids name it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String example() {
        return example;
    }

    public String meaning() {
        return meaning;
    }

    Pattern pattern() {
        return pattern;
    }

    /// How a clause is written, for messages.
    String form() {
        return form.replace("{list}", "A,B")
                .replace("{who}", "WHO")
                .replace("{whom}", "WHOM")
                .replace("{like}", "UNION")
                .replace("{depth}", "NUMBER")
                .replace("{percent}", "NUMBER%")
                .replace("{money}", "NUMBER[m|bn]");
    }

    public static Optional<Verb> find(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key().equals(key)).findFirst();
    }
}
