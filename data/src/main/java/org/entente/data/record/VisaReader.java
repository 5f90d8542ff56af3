package org.entente.data.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.core.state.StateId;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;
import org.entente.data.engine.Engine;

/// The Passport Index of I. Ilyankou, tidy file by ISO code. A number is the days for which no visa is needed; the
/// part of the table is the day on which the rules were written down.
final class VisaReader implements TableReader<VisaRules> {
    @Override
    public String source() {
        return "passport-index";
    }

    @Override
    public List<String> layouts() {
        return List.of("passport-index-tidy");
    }

    @Override
    public VisaRules read(Engine engine, String layout) {
        VisaRules.Builder rules = VisaRules.builder();
        engine.forEach(
                "SELECT state1, state2, part, Requirement FROM %s WHERE state1 IS NOT NULL AND state2 IS NOT NULL AND state1 <> state2 AND Requirement IS NOT NULL"
                        .formatted(Engine.name(layout)),
                row -> rules.put(
                        LocalDate.parse(row.getString(3)),
                        new StateId(row.getString(1)),
                        new StateId(row.getString(2)),
                        rule(row.getString(4))));
        return rules.build();
    }

    private static VisaRule rule(String requirement) {
        String text = requirement.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "visa free" -> VisaRule.VISA_FREE;
            case "eta" -> VisaRule.TRAVEL_AUTHORITY;
            case "visa on arrival" -> VisaRule.VISA_ON_ARRIVAL;
            case "e-visa" -> VisaRule.E_VISA;
            case "visa required" -> VisaRule.VISA_REQUIRED;
            case "no admission" -> VisaRule.NO_ADMISSION;
            case "covid ban" -> VisaRule.PANDEMIC_BAN;
            default -> {
                if (text.matches("\\d+")) {
                    yield VisaRule.VISA_FREE;
                }
                throw Unusable.because("'%s' is not a requirement of the Passport Index".formatted(requirement));
            }
        };
    }
}
