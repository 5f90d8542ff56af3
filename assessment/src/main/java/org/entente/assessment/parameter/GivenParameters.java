package org.entente.assessment.parameter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.ParameterPrior;
import org.entente.models.equilibrium.ParameterRange;
import org.entente.numerics.sampling.Distribution;
import org.entente.numerics.sampling.Seed;

/// Estimates of the parameters that a user gave; the others are left to the stated prior.
///
/// Estimates count as independent: an estimation that gives several should give draws of all of them, which no
/// option takes yet.
public record GivenParameters(Map<Parameter, Estimate> estimates) {
    /// Nothing was given.
    public static final GivenParameters NONE = new GivenParameters(Map.of());

    private static final Citation USER = new Citation("user", "given on the command line", "");
    private static final double LOW = 0.05;

    public GivenParameters {
        estimates = estimates.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(estimates));
    }

    /// Reads them by their keys; other keys are left alone.
    ///
    /// @param wrong is told the parameter and the text of what could not be read
    public static GivenParameters of(Map<String, String> options, BiConsumer<Parameter, String> wrong) {
        Map<Parameter, Estimate> estimates = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            String text = options.get(parameter.key());
            if (text != null) {
                parameter
                        .parse(text)
                        .ifPresentOrElse(
                                estimate -> estimates.put(parameter, estimate), () -> wrong.accept(parameter, text));
            }
        }
        return new GivenParameters(estimates);
    }

    public Optional<Estimate> get(Parameter parameter) {
        return Optional.ofNullable(estimates.get(parameter));
    }

    public GivenParameters with(Parameter parameter, Estimate estimate) {
        Map<Parameter, Estimate> more = new EnumMap<>(Parameter.class);
        more.putAll(estimates);
        more.put(parameter, estimate);
        return new GivenParameters(more);
    }

    /// Whether it is taken as certain.
    public boolean isExact(Parameter parameter) {
        return get(parameter).filter(Estimate::isExact).isPresent();
    }

    /// Whether nothing is left open.
    public boolean areExact() {
        return List.of(Parameter.values()).stream().allMatch(this::isExact);
    }

    /// What options say the same.
    public SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        estimates.forEach((parameter, estimate) -> options.put(parameter.key(), estimate.toString()));
        return options;
    }

    /// So many draws, each parameter from its estimate or else from the stated prior; the same seed gives what is not
    /// given the same draws, whatever is given.
    public List<Cell> draws(int count, Seed seed) {
        return new ParameterPrior(
                        distribution(Parameter.THETA), distribution(Parameter.PSI), distribution(Parameter.EFFECT))
                .draws(count, seed);
    }

    /// The central values and the ends of the ranges: those cited or, of an estimate, its 5th and 95th percentile.
    public ParameterGrid grid() {
        return new ParameterGrid(range(Parameter.THETA), range(Parameter.PSI), range(Parameter.EFFECT));
    }

    private Distribution distribution(Parameter parameter) {
        ParameterPrior prior = ParameterPrior.cited();
        return get(parameter).map(parameter::distribution).orElseGet(() -> switch (parameter) {
            case THETA -> prior.theta();
            case PSI -> prior.psi();
            case EFFECT -> prior.preference();
        });
    }

    private ParameterRange range(Parameter parameter) {
        ParameterRange cited = parameter.cited();
        if (get(parameter).isEmpty()) {
            return cited;
        }
        Distribution known = distribution(parameter);
        return new ParameterRange(
                cited.name(),
                known.quantile(LOW),
                known.median(),
                known.quantile(1 - LOW),
                "given",
                USER,
                Checked.MEMORY);
    }

    /// What is not certain, in words.
    public String varied() {
        List<String> varied = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            if (!isExact(parameter)) {
                varied.add(parameter.cited().name());
            }
        }
        int n = varied.size();
        return n < 2
                ? String.join("", varied)
                : String.join(", ", varied.subList(0, n - 1)) + " and " + varied.get(n - 1);
    }

    /// From what draws are taken, in words.
    public String drawnFrom() {
        long estimated =
                estimates.values().stream().filter(one -> !one.isExact()).count();
        long open = Parameter.values().length - estimates.size();
        return estimated == 0
                ? "the stated prior"
                : open == 0 ? "the given estimates" : "the given estimates and, where there is none, the stated prior";
    }

    /// What is assumed of a parameter.
    ///
    /// @param draws how many draws are taken; none for the central value and the ends
    public Assumed assumed(Parameter parameter, Optional<Integer> draws) {
        Optional<Estimate> given = get(parameter);
        ParameterRange range = range(parameter);
        if (given.filter(Estimate::isExact).isPresent()) {
            return new Assumed(range.name(), "%s, given".formatted(given.get().value()), range.citation());
        }
        if (draws.isEmpty()) {
            return range.assumed();
        }
        Distribution known = distribution(parameter);
        String from =
                given.map(estimate -> "the estimate %s".formatted(estimate)).orElse("a lognormal prior");
        return new Assumed(
                range.name(),
                String.format(
                        Locale.ROOT,
                        "%d draws from %s, median %.2f, 5 to 95 %% %.2f to %.2f",
                        draws.get(),
                        from,
                        known.median(),
                        known.quantile(LOW),
                        known.quantile(1 - LOW)),
                range.citation());
    }
}
