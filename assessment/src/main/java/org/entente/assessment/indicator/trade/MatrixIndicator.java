package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.trade.TradeOfYear.Need;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.BlocTrade;
import org.entente.models.measure.trade.ExportSimilarity;
import org.entente.models.measure.trade.GrubelLloyd;
import org.entente.models.measure.trade.Interdependence;
import org.entente.models.measure.trade.IntraUnionShare;
import org.entente.models.measure.trade.PartnerConcentration;
import org.entente.models.measure.trade.TradeIntensity;
import org.entente.models.measure.trade.TradeShares;

/// The indicators that need the trade of one year and nothing else. They stand beside the balance sheet.
final class MatrixIndicator implements Indicator {
    private static final OptionSpec FORM = OptionSpec.oneOf(
            "form",
            names(TradeIntensity.Form.TRADE, TradeIntensity.Form.EXPORTS, TradeIntensity.Form.EXPORTS_WITHOUT_OWN),
            "exports and imports together; exports over imports of the members; the same with each exporter's own"
                    + " imports taken out of market and world");
    private static final OptionSpec CONCENTRATION = OptionSpec.oneOf(
            "form",
            names(PartnerConcentration.Form.values()),
            "the sum of squared shares, or its square root (Hirschman 1945)");

    private final Kind kind;

    MatrixIndicator(Kind kind) {
        this.kind = kind;
    }

    /// All of them.
    static List<Indicator> all() {
        return Arrays.stream(Kind.values()).<Indicator>map(MatrixIndicator::new).toList();
    }

    /// A measure of a matrix and what a reader must know of it.
    enum Kind {
        INTRA_IMPORT_SHARE(
                "intra-union share of goods imports",
                Dimension.TRADE,
                Unit.PERCENT,
                "Members' imports from other members over their imports from all, domestic sales excluded; members on"
                        + " 1 July (Hamanaka 2015, ADB Economics Working Paper 455). It rises by itself when a union"
                        + " enlarges: compare unions by symmetric-introversion.",
                Need.TOTALS),
        INTRA_TRADE_SHARE(
                "intra-union share of goods trade",
                Dimension.TRADE,
                Unit.PERCENT,
                "Members' exports to and imports from other members over all their exports and imports: S of"
                        + " symmetric-introversion (Iapadre 2006). It rises by itself when a union enlarges.",
                Need.TOTALS),
        TRADE_INTENSITY(
                "intra-union trade intensity",
                Dimension.TRADE,
                Unit.RATIO,
                "The intra share of the union's trade over the union's share of world trade; 1 is neutral (Anderson and"
                        + " Norheim 1993, Weltwirtschaftliches Archiv 129; Hamanaka 2015). Its largest possible value"
                        + " falls as a union grows: compare unions by symmetric-introversion.",
                Need.OUTSIDERS),
        HOMOGENEOUS_INTENSITY(
                "homogeneous intra-union trade intensity",
                Dimension.TRADE,
                Unit.RATIO,
                "HI = S/V: the intra share of the union's trade over the union's share of outsiders' trade; 1 is"
                        + " neutral, without an upper bound (Iapadre 2006; Iapadre and Plummer 2011).",
                Need.OUTSIDERS),
        EXTRA_INTENSITY(
                "extra-union trade intensity",
                Dimension.TRADE,
                Unit.RATIO,
                "HE = (1 - S)/(1 - V): outsiders' share of the union's trade over their share of each other's; 1 is"
                        + " neutral (Iapadre 2006; Iapadre and Plummer 2011). Below 1 the union trades less with"
                        + " outsiders than they do.",
                Need.OUTSIDERS),
        EXPORT_CONCENTRATION(
                "concentration of exports on few partners",
                Dimension.DEPENDENCE,
                Unit.SHARE,
                "Sum over partners of squared shares of a member's goods exports; with n equal partners 1/n. The union's"
                        + " figure is the mean over members (Hirschman 1945, ch. 6).",
                Need.PARTNERS),
        IMPORT_CONCENTRATION(
                "concentration of imports on few partners",
                Dimension.DEPENDENCE,
                Unit.SHARE,
                "Sum over partners of squared shares of a member's goods imports; with n equal partners 1/n. The union's"
                        + " figure is the mean over members (Hirschman 1945, ch. 6).",
                Need.PARTNERS),
        EXPORT_SIMILARITY(
                "similarity of members' export markets",
                Dimension.TRADE,
                Unit.SHARE,
                "Mean over pairs of members of the sum over third markets of the smaller of both shares of exports to"
                        + " third markets (Finger and Kreinin 1979, Economic Journal 89, there over products). By"
                        + " market, not by product: it does not say whether the goods are alike.",
                Need.PARTNERS),
        GRUBEL_LLOYD(
                "balance of trade between members (Grubel-Lloyd)",
                Dimension.TRADE,
                Unit.SHARE,
                "1 - |X - M|/(X + M) over pairs of members, weighted by X + M (Grubel and Lloyd 1975, ch. 2). By total"
                        + " trade, so it measures balance, and no trade within industries; by sector where the option"
                        + " says so, for the economies of one source of 1993. The finer the goods, the lower it is"
                        + " (aggregation bias), and no trade by product is read.",
                Need.TOTALS),
        BARBIERI_SALIENCE(
                "salience of members' trade ties (Barbieri)",
                Dimension.DEPENDENCE,
                Unit.SHARE,
                "Mean over pairs of members of the geometric mean of each one's share in the other's trade (Barbieri"
                        + " 1996, Journal of Peace Research 33).",
                Need.TOTALS),
        BARBIERI_SYMMETRY(
                "symmetry of members' trade ties (Barbieri)",
                Dimension.DEPENDENCE,
                Unit.SHARE,
                "Mean over pairs of members of 1 - the absolute difference of each one's share in the other's trade"
                        + " (Barbieri 1996, Journal of Peace Research 33). Pairs that hardly trade are symmetric: read"
                        + " it with barbieri-salience.",
                Need.TOTALS),
        BARBIERI_INTERDEPENDENCE(
                "trade interdependence of members (Barbieri)",
                Dimension.DEPENDENCE,
                Unit.SHARE,
                "Mean over pairs of members of salience times symmetry (Barbieri 1996, Journal of Peace Research 33);"
                        + " see barbieri-salience and barbieri-symmetry.",
                Need.TOTALS);

        private final String label;
        private final Dimension dimension;
        private final Unit unit;
        private final String definition;
        private final Need need;

        Kind(String label, Dimension dimension, Unit unit, String definition, Need need) {
            this.label = label;
            this.dimension = dimension;
            this.unit = unit;
            this.definition = definition;
            this.need = need;
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean hasMembers() {
            return switch (this) {
                case TRADE_INTENSITY, HOMOGENEOUS_INTENSITY, EXTRA_INTENSITY -> false;
                default -> true;
            };
        }

        private List<OptionSpec> options() {
            List<OptionSpec> options = new ArrayList<>();
            switch (this) {
                case TRADE_INTENSITY -> options.add(FORM);
                case EXPORT_CONCENTRATION, IMPORT_CONCENTRATION -> options.add(CONCENTRATION);
                case GRUBEL_LLOYD -> options.add(SectorBalance.LEVEL);
                default -> {}
            }
            options.add(Nulls.OPTION);
            options.addAll(TradeOfYear.OPTIONS);
            return options;
        }

        private TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members, Options options) {
            return switch (this) {
                case INTRA_IMPORT_SHARE -> IntraUnionShare.measure(matrix, members, IntraUnionShare.Direction.IMPORTS);
                case INTRA_TRADE_SHARE -> IntraUnionShare.measure(matrix, members, IntraUnionShare.Direction.TRADE);
                case TRADE_INTENSITY ->
                    TradeIntensity.measure(
                            matrix, members, choice(TradeIntensity.Form.values(), options.get(FORM.name())));
                case HOMOGENEOUS_INTENSITY -> TradeIntensity.measure(matrix, members, TradeIntensity.Form.HOMOGENEOUS);
                case EXTRA_INTENSITY -> TradeIntensity.measure(matrix, members, TradeIntensity.Form.EXTRA);
                case EXPORT_CONCENTRATION -> concentration(matrix, members, PartnerConcentration.Side.EXPORTS, options);
                case IMPORT_CONCENTRATION -> concentration(matrix, members, PartnerConcentration.Side.IMPORTS, options);
                case EXPORT_SIMILARITY -> ExportSimilarity.measure(matrix, members);
                case GRUBEL_LLOYD -> GrubelLloyd.ofTotalTrade(matrix, members);
                case BARBIERI_SALIENCE -> Interdependence.measure(matrix, members, Interdependence.Part.SALIENCE);
                case BARBIERI_SYMMETRY -> Interdependence.measure(matrix, members, Interdependence.Part.SYMMETRY);
                case BARBIERI_INTERDEPENDENCE ->
                    Interdependence.measure(matrix, members, Interdependence.Part.INTERDEPENDENCE);
            };
        }

        private static TradeShares concentration(
                TradeMatrix matrix, SortedSet<StateId> members, PartnerConcentration.Side side, Options options) {
            return PartnerConcentration.measure(matrix, members, side, form(options));
        }

        /// The same figure of random blocs.
        private ToDoubleFunction<int[]> ofBlocs(BlocTrade bloc, Options options) {
            return switch (this) {
                case INTRA_IMPORT_SHARE -> bloc.intraShare(IntraUnionShare.Direction.IMPORTS);
                case INTRA_TRADE_SHARE -> bloc.intraShare(IntraUnionShare.Direction.TRADE);
                case TRADE_INTENSITY -> bloc.intensity(choice(TradeIntensity.Form.values(), options.get(FORM.name())));
                case HOMOGENEOUS_INTENSITY -> bloc.intensity(TradeIntensity.Form.HOMOGENEOUS);
                case EXTRA_INTENSITY -> bloc.intensity(TradeIntensity.Form.EXTRA);
                case EXPORT_CONCENTRATION -> bloc.concentration(PartnerConcentration.Side.EXPORTS, form(options));
                case IMPORT_CONCENTRATION -> bloc.concentration(PartnerConcentration.Side.IMPORTS, form(options));
                case EXPORT_SIMILARITY -> bloc.similarity();
                case GRUBEL_LLOYD -> bloc.grubelLloyd();
                case BARBIERI_SALIENCE -> bloc.interdependence(Interdependence.Part.SALIENCE);
                case BARBIERI_SYMMETRY -> bloc.interdependence(Interdependence.Part.SYMMETRY);
                case BARBIERI_INTERDEPENDENCE -> bloc.interdependence(Interdependence.Part.INTERDEPENDENCE);
            };
        }

        private static PartnerConcentration.Form form(Options options) {
            return choice(PartnerConcentration.Form.values(), options.get(CONCENTRATION.name()));
        }

        private List<String> notes() {
            return this == GRUBEL_LLOYD
                    ? List.of("By total trade, not by product: balance, no measure of trade within industries.")
                    : List.of();
        }
    }

    @Override
    public Description description() {
        return new Description(
                kind.id(),
                kind.label,
                kind.dimension,
                kind.unit,
                kind.definition,
                Sources.TRADE,
                false,
                true,
                kind.hasMembers(),
                kind.options());
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        if (kind == Kind.GRUBEL_LLOYD && SectorBalance.isAsked(question)) {
            return SectorBalance.answer(answers, question);
        }
        return TradeOfYear.answer(answers, question, kind.need, trade -> {
            SortedSet<StateId> members = answers.membersIn(trade.year());
            return trade.figures(
                    answers,
                    members,
                    matrix -> kind.measure(matrix, members, question.options()),
                    kind.notes(),
                    List.of(),
                    outcome -> new TradeNulls(question, id(), bloc -> kind.ofBlocs(bloc, question.options()))
                            .place(outcome, members, trade.matrix()));
        });
    }

    private static List<String> names(Enum<?>... choices) {
        return Arrays.stream(choices).map(MatrixIndicator::name).toList();
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choice(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
