package org.entente.assessment.indicator.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Subject;
import org.entente.assessment.report.Numbers;
import org.entente.models.alignment.AgreementForm;
import org.entente.models.alignment.Alignment;
import org.entente.models.alignment.Alternative;
import org.entente.models.alignment.Formats;
import org.entente.models.alignment.Payoffs;

/// The search for formats of a union's trade: over where each member stands, what the union lets members do beside it,
/// and depths of the union and of the rival's agreement.
///
/// A free trade area is shown where a customs union would not be found. Formats are found at the central parameters;
/// how often each would be found among draws is the indicator
/// `format-chance`.
public final class FormatDesign {
    /// Draws of each search: a format's chance has a standard error of 0.11 at most.
    private static final String DRAWS = "20";

    /// Formats that are shown of one form and one pair of depths.
    private static final int SHOWN = 2;

    private final Context context;
    private final Preparation preparation;
    private final UnionGame union;
    private final List<Double> unionDepths;
    private final List<Double> rivalDepths;

    private FormatDesign(Context context, Preparation preparation, List<Double> unionDepths, List<Double> rivalDepths) {
        this.context = context;
        this.preparation = preparation;
        this.union = preparation.union();
        this.unionDepths = unionDepths;
        this.rivalDepths = union.rival().isPresent() ? rivalDepths : List.of(1.0);
    }

    /// The search in the world of the trade matrix; empty where there is no game to solve.
    ///
    /// @param given choices by option
    /// @param unionDepths effects of the union over that of the observed one, each above 0
    /// @param rivalDepths effects of the rival's agreement over that of the observed union
    public static Optional<FormatDesign> of(
            Context context,
            Subject subject,
            Map<String, String> given,
            List<Double> unionDepths,
            List<Double> rivalDepths) {
        Map<String, String> written = new HashMap<>(given);
        written.putIfAbsent(ParameterChoice.DRAWS.name(), DRAWS);
        return Preparation.of(context, subject, written)
                .map(preparation -> new FormatDesign(context, preparation, unionDepths, rivalDepths));
    }

    /// A format that is stable and that no stable one dominates, at the central parameters.
    ///
    /// @param depths of the union and of the rival's agreement, for people
    /// @param options those that the format's indicators take
    /// @param against what speaks against it
    public record Found(
            AgreementForm form, String depths, Map<String, String> options, String words, List<String> against) {
        public Found {
            options = Map.copyOf(options);
            against = List.copyOf(against);
        }

        /// Whether it is the same format in another form.
        boolean isSameFormat(Found other) {
            return depths.equals(other.depths) && words.equals(other.words);
        }
    }

    /// What was looked at, and what was found.
    ///
    /// @param today what would become of the observed format
    public record Search(List<Found> found, List<String> today, List<String> counts) {
        public Search {
            found = List.copyOf(found);
            today = List.copyOf(today);
            counts = List.copyOf(counts);
        }
    }

    public Preparation preparation() {
        return preparation;
    }

    /// Looks at every format at the central parameters.
    public Search search() {
        Payoffs centre = union.game().at(preparation.centre());
        List<Found> found = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<String> today = new ArrayList<>();
        for (AgreementForm form : AgreementForm.values()) {
            for (double unionDepth : unionDepths) {
                for (double rivalDepth : rivalDepths) {
                    Formats formats = Formats.of(centre, form, unionDepth, rivalDepth);
                    List<Alignment> chosen = formats.chosen();
                    counts.add("%s, union %s, rival %s: %d formats, %d stable, %d of them not dominated%s"
                            .formatted(
                                    words(form),
                                    Numbers.of(unionDepth),
                                    Numbers.of(rivalDepth),
                                    formats.all().size(),
                                    formats.stable(),
                                    chosen.size(),
                                    chosen.size() > SHOWN ? ", %d shown".formatted(SHOWN) : ""));
                    chosen.stream()
                            .limit(SHOWN)
                            .map(format -> found(formats, form, unionDepth, rivalDepth, format))
                            .filter(one -> found.stream().noneMatch(one::isSameFormat))
                            .forEach(found::add);
                    if (unionDepth == 1) {
                        today.add(today(formats, form, rivalDepth));
                    }
                }
            }
        }
        return new Search(found, today, counts);
    }

    private Found found(Formats formats, AgreementForm form, double unionDepth, double rivalDepth, Alignment format) {
        Map<String, String> options = new HashMap<>(preparation.given());
        options.put(Targets.OPTION.name(), written(format));
        options.put(Choices.UNION_DEPTH.name(), exact(unionDepth));
        options.put(Choices.DEPTH.name(), exact(rivalDepth));
        options.put(Choices.FORM.name(), words(form).replace(' ', '-'));
        return new Found(
                form,
                Numbers.of(unionDepth) + ", " + Numbers.of(rivalDepth),
                options,
                inWords(format),
                against(formats, form, format));
    }

    private List<String> against(Formats formats, AgreementForm form, Alignment format) {
        List<String> against = new ArrayList<>();
        String losers = formats.losers(format).entrySet().stream()
                .map(entry -> "%s %s".formatted(member(entry.getKey()), money(entry.getValue())))
                .collect(Collectors.joining(", "));
        if (!losers.isEmpty()) {
            against.add("against today lose, USD m: " + losers);
        }
        double rival = formats.rivalGain(format);
        if (rival < 0) {
            against.add("the rival's members lose USD m %s together".formatted(money(rival)));
        }
        formats.outOfReach(format)
                .flatMap(better -> formats.deviation(better)
                        .map(move -> "%s would give no member less, but %s would leave it for %s"
                                .formatted(inWords(better), member(move.member()), goal(move.to()))))
                .ifPresent(against::add);
        boolean isSignedTogether =
                form == AgreementForm.CUSTOMS_UNION && format.choices().contains(Alternative.BOTH);
        if (isSignedTogether) {
            against.add("as a customs union its members sign with the rival together: each can stop it");
        }
        if (format.choices().stream().noneMatch(FormatDesign::isInUnion)) {
            against.add("there is no union left");
        }
        return against.isEmpty() ? List.of("nothing in this model") : against;
    }

    private String today(Formats formats, AgreementForm form, double rivalDepth) {
        Alignment today = union.game().allInUnion();
        String move = formats.deviation(today)
                .map(one -> "%s would gain USD m %s by leaving for %s"
                        .formatted(member(one.member()), money(one.gain()), goal(one.to())))
                .orElse("nobody gains by leaving alone");
        String better = formats.dominator(today)
                .map(one -> "; %s is stable and better for all".formatted(inWords(one)))
                .orElse("");
        return "Today's format as a %s, rival %s: %s%s.".formatted(words(form), Numbers.of(rivalDepth), move, better);
    }

    private static boolean isInUnion(Alternative choice) {
        return choice == Alternative.UNION || choice == Alternative.BOTH;
    }

    private String member(int position) {
        return preparation.members().get(position);
    }

    /// As an option is written, so that a figure's id names the default by nothing.
    private static String exact(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String money(double value) {
        return Numbers.of(value);
    }

    /// As the option `target` has it.
    private String written(Alignment format) {
        String others = IntStream.range(0, union.size())
                .filter(i -> format.choice(i) != Alternative.UNION)
                .mapToObj(i -> "%s:%s".formatted(member(i), format.choice(i)).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
        return others.isEmpty() ? Targets.OPTION.standard() : others;
    }

    private String inWords(Alignment format) {
        Map<Alternative, List<String>> members = new EnumMap<>(Alternative.class);
        for (int i = 0; i < union.size(); i++) {
            members.computeIfAbsent(format.choice(i), _ -> new ArrayList<>()).add(member(i));
        }
        if (members.size() == 1) {
            return "all " + where(format.choice(0));
        }
        return members.entrySet().stream()
                .map(entry -> "%s %s".formatted(String.join(" ", entry.getValue()), where(entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    private String goal(Alternative choice) {
        String rival = preparation.rival().orElse("the rival");
        return switch (choice) {
            case UNION -> "the union";
            case RIVAL -> rival;
            case BOTH -> "the union and " + rival;
            case OWN_UNION -> "a union of their own";
            case NONE -> "no agreement";
        };
    }

    private String where(Alternative choice) {
        String rival = preparation.rival().orElse("the rival");
        return switch (choice) {
            case UNION -> "in the union";
            case RIVAL -> "with " + rival;
            case BOTH -> "in the union and with " + rival;
            case OWN_UNION -> "in a union of their own";
            case NONE -> "in none";
        };
    }

    /// The form in words, as the option `form` has it but for the hyphen.
    public static String words(AgreementForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Which formats were looked at.
    public String scope() {
        int apart = Formats.mostApart(union.size());
        return apart >= union.size()
                ? "every member in the union, with the rival, in both or in none"
                : "at most %d of the %d members stand elsewhere than the rest".formatted(apart, union.size());
    }
}
