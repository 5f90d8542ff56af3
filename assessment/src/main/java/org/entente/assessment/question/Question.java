package org.entente.assessment.question;

import org.entente.core.figure.FigureId;
import org.entente.core.figure.Period;

/// One question to one indicator.
///
/// @param scope whether the union's figure, its members' figures or both are wanted
public record Question(Context context, Subject subject, Period period, Options options, Scope scope) {
    /// What is wanted of a union.
    public enum Scope {
        UNION,
        MEMBERS,
        ALL;

        public boolean wantsUnion() {
            return this != MEMBERS;
        }

        public boolean wantsMembers() {
            return this != UNION;
        }
    }

    /// The id of the union's figure under an indicator.
    public FigureId id(String indicator) {
        return FigureId.of(subject.whom(), indicator, period, options.nonDefault());
    }

    public Question with(Scope other) {
        return new Question(context, subject, period, options, other);
    }
}
