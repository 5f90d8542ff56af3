package org.entente.models.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A state of the world: where each member stands, how deep the union and the rival's agreement are,
/// and who joined from outside.
///
/// @param choices one for each member, in the game's order of members
/// @param unionDepth the effect of the union over that of the observed one; 1 where fewer than two are
///     in it
/// @param rivalDepth the effect of the rival's agreement over that of the union; 1 where nobody is
///     with the rival, so that equal worlds are equal
/// @param entrant an economy from outside that is in the union too
public record Alignment(List<Alternative> choices, double unionDepth, double rivalDepth, Optional<String> entrant) {
    public Alignment {
        if (!(unionDepth > 0) || Double.isInfinite(unionDepth)) {
            throw new IllegalArgumentException("unionDepth (%s) must be above 0".formatted(unionDepth));
        }
        if (!(rivalDepth >= 0) || Double.isInfinite(rivalDepth)) {
            throw new IllegalArgumentException("rivalDepth (%s) must not be negative".formatted(rivalDepth));
        }
        choices = rivalDepth == 0 ? withoutRival(choices) : List.copyOf(choices);
        boolean isUnion = entrant.isPresent()
                || choices.stream().filter(Alternative::isInUnion).count() > 1;
        unionDepth = isUnion ? unionDepth : 1;
        rivalDepth = choices.stream().anyMatch(Alternative::isWithRival) ? rivalDepth : 1;
    }

    /// All members make the same choice; the rival's agreement is as deep as the union.
    public static Alignment all(int members, Alternative choice) {
        return new Alignment(Collections.nCopies(members, choice), 1, 1, Optional.empty());
    }

    public static Alignment of(List<Alternative> choices) {
        return new Alignment(choices, 1, 1, Optional.empty());
    }

    /// The members of a set make one choice, all others another.
    ///
    /// @param set bit i is member i
    static Alignment split(int members, int set, Alternative inside, Alternative outside) {
        List<Alternative> choices = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            choices.add((set >> i & 1) == 1 ? inside : outside);
        }
        return of(choices);
    }

    /// The same, but for one member.
    public Alignment with(int member, Alternative choice) {
        List<Alternative> changed = new ArrayList<>(choices);
        changed.set(member, choice);
        return new Alignment(changed, unionDepth, rivalDepth, entrant);
    }

    /// The same, with a rival's agreement of that depth.
    public Alignment with(double depth) {
        return new Alignment(choices, unionDepth, depth, entrant);
    }

    /// The same, with a union of that depth.
    public Alignment withUnion(double depth) {
        return new Alignment(choices, depth, rivalDepth, entrant);
    }

    /// The same, with an economy from outside in the union.
    public Alignment joinedBy(String economy) {
        return new Alignment(choices, unionDepth, rivalDepth, Optional.of(economy));
    }

    /// An agreement that changes nothing is none.
    private static List<Alternative> withoutRival(List<Alternative> choices) {
        return choices.stream()
                .map(choice -> switch (choice) {
                    case RIVAL -> Alternative.NONE;
                    case BOTH -> Alternative.UNION;
                    case UNION, OWN_UNION, NONE -> choice;
                })
                .toList();
    }

    /// What the unions of the members do for trade between two that choose so.
    ///
    /// @param b the effect of the observed union, in logs
    double unionEffect(Alternative one, Alternative other, double b) {
        if (!one.sharesUnionWith(other)) {
            return 0;
        }
        return one.isInUnion() ? unionDepth * b : b;
    }

    /// The same, where a union or agreement of one is none: its only member stands alone, or with the rival.
    Alignment withoutLonely() {
        Alignment plain = this;
        for (int i = 0; i < size(); i++) {
            if (choices.get(i).isInUnion() && !isAnotherInUnion(i)) {
                plain = plain.with(i, choices.get(i) == Alternative.BOTH ? Alternative.RIVAL : Alternative.NONE);
            }
        }
        return plain;
    }

    /// Whether a member other than this one is in the leader's union.
    boolean isAnotherInUnion(int member) {
        for (int i = 0; i < size(); i++) {
            if (i != member && choices.get(i).isInUnion()) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return choices.size();
    }

    public Alternative choice(int member) {
        return choices.get(member);
    }
}
