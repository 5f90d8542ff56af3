package org.entente.assessment.question;

import java.util.List;

/// A named choice in a definition, with the choices there are.
///
/// @param choices the closed list of choices, the default first; empty when any text is accepted
public record OptionSpec(String name, String standard, List<String> choices, String meaning) {
    public OptionSpec {
        choices = List.copyOf(choices);
    }

    /// A choice from a closed list whose first entry is the default.
    public static OptionSpec oneOf(String name, List<String> choices, String meaning) {
        return new OptionSpec(name, choices.getFirst(), choices, meaning);
    }

    /// A choice that the catalogue or the reader completes, such as a list of states.
    public static OptionSpec free(String name, String standard, String meaning) {
        return new OptionSpec(name, standard, List.of(), meaning);
    }
}
