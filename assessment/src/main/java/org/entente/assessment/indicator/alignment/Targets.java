package org.entente.assessment.indicator.alignment;

import java.util.List;
import java.util.Locale;
import org.entente.assessment.question.OptionSpec;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.models.alignment.Alignment;
import org.entente.models.alignment.Alternative;

/// The alignment that the leader wants to hold, as an option writes it: `all-stay`, or who does
/// not, as in `arm:rival+kgz:none`.
final class Targets {
    static final OptionSpec OPTION = OptionSpec.free(
            "target",
            "all-stay",
            "where all stand in the target: all-stay, or those who do not, such as arm:rival+kgz:none (rival, both,"
                    + " none)");

    private Targets() {}

    /// Reads a target.
    ///
    /// @param members codes in the game's order
    /// @throws ProblemException if it names no member or no alternative
    static Alignment parse(String text, List<String> members) {
        Alignment target = Alignment.all(members.size(), Alternative.UNION);
        if (text.equals(OPTION.standard())) {
            return target;
        }
        for (String part : text.split("[+,]", -1)) {
            String[] pair = part.strip().split(":", -1);
            int member = members.indexOf(pair[0].toUpperCase(Locale.ROOT));
            if (pair.length != 2 || member < 0) {
                throw wrong(part, "members: " + String.join(", ", members));
            }
            target = target.with(
                    member,
                    switch (pair[1].toLowerCase(Locale.ROOT)) {
                        case "union" -> Alternative.UNION;
                        case "rival" -> Alternative.RIVAL;
                        case "both" -> Alternative.BOTH;
                        case "none" -> Alternative.NONE;
                        default -> throw wrong(part, "alternatives: union, rival, both, none");
                    });
        }
        return target;
    }

    private static ProblemException wrong(String part, String next) {
        return new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-5123",
                        "'%s' in the target is not MEMBER:ALTERNATIVE".formatted(part),
                        "a target says where members stand that do not stay",
                        next));
    }
}
