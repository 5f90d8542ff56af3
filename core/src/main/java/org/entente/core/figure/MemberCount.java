package org.entente.core.figure;

/// How many of a union's members have data behind a figure.
public record MemberCount(int withData, int members) {
    public MemberCount {
        if (withData < 0 || withData > members) {
            throw new IllegalArgumentException("%d of %d members cannot have data".formatted(withData, members));
        }
    }

    @Override
    public String toString() {
        return withData + " of " + members;
    }
}
