package org.entente.core.vote;

/// How a state stood in a roll call. Absent and not a member are two things, and neither is an abstention.
public enum Ballot {
    YES('Y'),
    ABSTAIN('A'),
    NO('N'),
    ABSENT('X'),
    NOT_A_MEMBER('-');

    private final char letter;

    Ballot(char letter) {
        this.letter = letter;
    }

    /// The letter used in the compiled sample.
    public char letter() {
        return letter;
    }

    /// Whether a vote was cast: yes, no or abstain.
    public boolean isCast() {
        return this == YES || this == ABSTAIN || this == NO;
    }

    public static Ballot of(char letter) {
        return switch (letter) {
            case 'Y' -> YES;
            case 'A' -> ABSTAIN;
            case 'N' -> NO;
            case 'X' -> ABSENT;
            case '-' -> NOT_A_MEMBER;
            default -> throw new IllegalArgumentException("'%s' is not a ballot letter".formatted(letter));
        };
    }
}
