package org.entente.data.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Citation;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.csv.Problems;

/// The catalogue of states, unions, sources and citations; immutable and checked as a whole.
public final class Catalogue {
    private static final String VERSION = "2026.1";
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private final SortedMap<StateId, State> states;
    private final List<Succession> successions;
    private final SortedMap<StateId, String> regions;
    private final List<TradeRegion> tradeRegions;
    private final CodeIndex codes;
    private final List<FormerCode> formerCodes;
    private final Map<StateSystem.Id, StateSystem> systems;
    private final NameMap names;
    private final Map<UnionId, Union> unions;
    private final Map<String, FunctionInfo> functions;
    private final Map<String, Citation> citations;
    private final Map<String, SourceInfo> sources;
    private final Map<String, Correction> corrections;
    private final List<PublishedTally> publishedTallies;
    private final Map<String, StateId> byCodeOrName = new HashMap<>();
    private final Map<Integer, List<State>> byM49 = new HashMap<>();

    private Catalogue(CatalogueFiles files) {
        Problems problems = new Problems();
        Known known = new Known();
        CitationTables citationTables = new CitationTables(files, known, problems);
        StateTables stateTables = new StateTables(files, known, problems);
        SystemTables systemTables = new SystemTables(files, known, problems, stateTables.states.values());
        this.names = new NameMap(files, known, problems);
        UnionTables unionTables = new UnionTables(files, known, problems);
        this.corrections = new Corrections(files, known, problems).corrections;
        this.publishedTallies = List.copyOf(new PublishedTallies(files, known, problems).tallies.values());
        problems.throwIfAny();
        this.citations = citationTables.citations;
        this.sources = citationTables.sources;
        this.states = stateTables.states;
        this.successions = List.copyOf(stateTables.successions);
        this.regions = Collections.unmodifiableSortedMap(stateTables.regions);
        this.tradeRegions = List.copyOf(stateTables.tradeRegions);
        this.codes = stateTables.codes;
        this.formerCodes = List.copyOf(stateTables.formerCodes);
        this.systems = systemTables.systems;
        this.unions = unionTables.unions;
        this.functions = unionTables.functionList;
        states.values().forEach(state -> {
            byCodeOrName.put(fold(state.names().en()), state.id());
            byCodeOrName.put(fold(state.names().ru()), state.id());
        });
        states.keySet().forEach(id -> byCodeOrName.put(fold(id.code()), id));
        states.values().stream()
                .filter(state -> !state.m49().isEmpty())
                .forEach(state -> byM49.computeIfAbsent(Integer.valueOf(state.m49()), _ -> new ArrayList<>())
                        .add(state));
    }

    /// The catalogue that comes with Entente.
    public static Catalogue load() {
        return new Catalogue(CatalogueFiles.bundled());
    }

    /// A catalogue in a folder.
    ///
    /// @throws ProblemException with all problems of all its files
    public static Catalogue read(Path folder) {
        return new Catalogue(CatalogueFiles.in(folder));
    }

    public String version() {
        return VERSION;
    }

    /// The day to which the catalogue is kept up; later changes are not in it.
    public LocalDate asOf() {
        return AS_OF;
    }

    /// All states and territories, by id.
    public List<State> states() {
        return List.copyOf(states.values());
    }

    /// The state with this id.
    ///
    /// @throws IllegalArgumentException if the catalogue has none
    public State state(StateId id) {
        State state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("The catalogue has no state %s".formatted(id));
        }
        return state;
    }

    /// A state by its code or by its English or Russian name, in any case; also by a name that a source
    /// uses for one state today, such as `Russia`.
    public Optional<State> findState(String codeOrName) {
        StateId id = byCodeOrName.get(fold(codeOrName));
        if (id == null) {
            Set<StateId> today = names.today(codeOrName.strip());
            return today.size() == 1 ? today.stream().map(this::state).findFirst() : Optional.empty();
        }
        return Optional.of(state(id));
    }

    /// The state that a numeric code stood for on a day.
    public Optional<StateId> findByCode(CodeScheme scheme, int code, LocalDate date) {
        return codes.find(scheme, code, date);
    }

    /// The state that a numeric code of the United Nations stands for: the only one that ever had it, or the
    /// one that existed on the day.
    public Optional<StateId> findByM49(int code, LocalDate date) {
        List<State> all = byM49.getOrDefault(code, List.of());
        return all.size() == 1
                ? all.stream().map(State::id).findFirst()
                : all.stream()
                        .filter(state -> state.existence().covers(date))
                        .map(State::id)
                        .findFirst();
    }

    /// The state whose id, English name or Russian name this is, in any case.
    public Optional<StateId> findByExactName(String name) {
        return Optional.ofNullable(byCodeOrName.get(fold(name)));
    }

    /// The state that a source's name or alphabetic code stood for on a day.
    public Optional<StateId> findByName(String source, String name, LocalDate date) {
        return match(source, name, date) instanceof NameMatch.Found(StateId state)
                ? Optional.of(state)
                : Optional.empty();
    }

    /// As [#findByName], telling a name that is left out on purpose from one that nobody reviewed.
    public NameMatch match(String source, String name, LocalDate date) {
        return names.match(source, name, date);
    }

    /// The list of the members of the state system with this id.
    ///
    /// @throws IllegalArgumentException if the catalogue has none
    public StateSystem system(StateSystem.Id id) {
        StateSystem system = systems.get(id);
        if (system == null) {
            throw new IllegalArgumentException("The catalogue has no state system %s".formatted(id));
        }
        return system;
    }

    /// Codes that ISO 3166 and M49 gave to states before.
    public List<FormerCode> formerCodes() {
        return formerCodes;
    }

    /// What the reviewed name map says about a source's name, spell by spell; empty if it has no rows for it.
    public List<NameSpell> mappings(String source, String name) {
        return names.mappings(source, name);
    }

    /// The sources that the reviewed name map has rows for, in alphabetical order.
    public List<String> mappedSources() {
        return names.sources();
    }

    /// The names that the reviewed name map has for a source, in alphabetical order.
    public List<String> mappedNames(String source) {
        return names.of(source);
    }

    /// Whether the name map has rows for this name of a source.
    public boolean maps(String source, String name) {
        return names.has(source, name);
    }

    public List<Succession> successions() {
        return successions;
    }

    /// The region of a state in the United Nations' statistics; states that ended before 1945 have none.
    public Optional<String> region(StateId state) {
        return Optional.ofNullable(regions.get(state));
    }

    /// The regions into which an aggregated trade matrix sums the smaller economies.
    public List<TradeRegion> tradeRegions() {
        return tradeRegions;
    }

    /// All unions in the order of the catalogue.
    public List<Union> unions() {
        return List.copyOf(unions.values());
    }

    /// A union by its code in any case.
    public Optional<Union> findUnion(String code) {
        return code.isBlank() ? Optional.empty() : Optional.ofNullable(unions.get(UnionId.of(code.strip())));
    }

    /// The union with this id.
    ///
    /// @throws IllegalArgumentException if the catalogue has none; the message lists those it has
    public Union union(UnionId id) {
        Union union = unions.get(id);
        if (union == null) {
            throw new IllegalArgumentException(
                    "The catalogue has no union %s (it has: %s)".formatted(id, unions.keySet()));
        }
        return union;
    }

    /// The codes of the unions that a mistyped code was most likely meant to be.
    public List<String> suggestUnions(String typo) {
        return DidYouMean.among(unions.keySet().stream().map(UnionId::code).toList(), typo);
    }

    /// The functions that a union can have.
    public List<FunctionInfo> functions() {
        return List.copyOf(functions.values());
    }

    public Optional<Citation> findCitation(String key) {
        return Optional.ofNullable(citations.get(key));
    }

    public List<SourceInfo> sources() {
        return List.copyOf(sources.values());
    }

    public Optional<SourceInfo> findSource(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// The source with this id.
    ///
    /// @throws IllegalArgumentException if the catalogue has none; the message lists those it has
    public SourceInfo source(String id) {
        SourceInfo source = sources.get(id);
        if (source == null) {
            throw new IllegalArgumentException(
                    "The catalogue has no source '%s' (it has: %s)".formatted(id, String.join(", ", sources.keySet())));
        }
        return source;
    }

    /// The declared corrections of errors in standard data sets; none is applied without being named.
    public List<Correction> corrections() {
        return List.copyOf(corrections.values());
    }

    /// Tallies of resolutions as the United Nations published them.
    public List<PublishedTally> publishedTallies() {
        return publishedTallies;
    }

    public Optional<Correction> findCorrection(String id) {
        return Optional.ofNullable(corrections.get(id));
    }

    /// Whether a source calls different states by this name at different times, so that only a date tells.
    public boolean needsDate(String source, String name) {
        return names.ever(source, name).size() > 1;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
