package org.entente.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows between the modules, and a few rules that hold in all of them. Each rule is also tried on
/// [org.entente.core.fixture.WrongOnPurpose], which breaks it.
class ArchitectureTest {
    private static final JavaClasses ENTENTE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entente");
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("org.entente.core.fixture", "org.entente.app.fixture");

    @ParameterizedTest
    @EnumSource
    void modulesUseOnlyWhatTheyMay(Module module) {
        module.arrows().check(ENTENTE);
    }

    @Test
    void everyClassBelongsToAModule() {
        String[] modules = Stream.of(Module.values()).map(Module::packages).toArray(String[]::new);

        classes().should().resideInAnyPackage(modules).check(ENTENTE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesAreKept(ArchRule rule) {
        rule.check(ENTENTE);
    }

    @Test
    void packagesAreNullMarked() {
        assertThat(packagesWithoutNullMarked(ENTENTE)).isEmpty();
    }

    @Test
    void aWrongArrowIsReported() {
        List<String> details =
                Module.CORE.arrows().evaluate(WRONG).getFailureReport().getDetails();

        assertThat(details).isNotEmpty().allMatch(detail -> detail.contains("org.entente.app.fixture.Shown"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBrokenRuleIsReported(ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation()).isTrue();
    }

    @Test
    void aPackageWithoutNullMarkedIsReported() {
        assertThat(packagesWithoutNullMarked(WRONG))
                .containsExactlyInAnyOrder("org.entente.core.fixture", "org.entente.app.fixture");
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAPackage(Module.CORE.packages())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                        .because("core holds values and reads nothing"),
                slices().matching("org.entente.(**)").should().beFreeOfCycles(),
                noClasses()
                        .that()
                        .haveSimpleNameNotContaining("ProgressLine")
                        .and()
                        .doNotHaveSimpleName("DataCommand")
                        .should()
                        .accessTargetWhere(access("the clock", ArchitectureTest::isClock))
                        .because("the date of assessment is a parameter"),
                noClasses()
                        .should()
                        .accessTargetWhere(access("chance without a seed", ArchitectureTest::isUnseeded))
                        .because("the same snapshots, version and seed give the same report"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.entente.data.fetch..")
                        .should()
                        .accessTargetWhere(access("the network", ArchitectureTest::isNetwork))
                        .because("nothing leaves the machine, and only what is asked for is fetched"),
                noClasses()
                        .should()
                        .accessTargetWhere(access("the default locale", ArchitectureTest::isDefaultLocale))
                        .because("a report does not depend on where it is made"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Utils?|Helpers?|Managers?)")
                        .because("a type is named for what it promises"));
    }

    private static boolean isClock(AccessTarget target) {
        boolean isTime = target.getOwner().getPackageName().startsWith("java.time");
        boolean isClock = target.getOwner().isEquivalentTo(Clock.class);
        return isClock
                || (isTime && target.getName().equals("now"))
                || is(target, System.class, "currentTimeMillis", "nanoTime")
                || isWithoutArguments(target, Date.class)
                || is(target, Calendar.class, "getInstance");
    }

    private static boolean isUnseeded(AccessTarget target) {
        return is(target, Math.class, "random")
                || is(target, StrictMath.class, "random")
                || is(target, UUID.class, "randomUUID")
                || is(target, ThreadLocalRandom.class, "current")
                || is(target, RandomGenerator.class, "getDefault", "of")
                || target.getOwner().isEquivalentTo(SecureRandom.class)
                || isWithoutArguments(target, Random.class)
                || isWithoutArguments(target, SplittableRandom.class)
                || (is(target, RandomGeneratorFactory.class, "create") && arguments(target) == 0)
                || (is(target, Collections.class, "shuffle") && arguments(target) == 1);
    }

    private static boolean isNetwork(AccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.net.http")
                || is(target, URL.class, "openStream", "openConnection", "getContent")
                || target.getOwner().isAssignableTo(URLConnection.class)
                || target.getOwner().isAssignableTo(Socket.class)
                || target.getOwner().isAssignableTo(DatagramSocket.class)
                || target.getOwner().isAssignableTo(SocketChannel.class);
    }

    private static boolean isDefaultLocale(AccessTarget target) {
        return (is(target, String.class, "toLowerCase", "toUpperCase") && arguments(target) == 0)
                || (is(target, String.class, "format") && arguments(target) == 2)
                || is(target, Locale.class, "getDefault")
                || is(target, ZoneId.class, "systemDefault");
    }

    private static boolean is(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isEquivalentTo(owner) && Set.of(names).contains(target.getName());
    }

    private static boolean isWithoutArguments(AccessTarget target, Class<?> created) {
        return is(target, created, "<init>") && arguments(target) == 0;
    }

    private static int arguments(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().size()
                : -1;
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<AccessTarget> predicate) {
        return DescribedPredicate.describe(what, access -> predicate.test(access.getTarget()));
    }

    private static Set<String> packagesWithoutNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
    }

    /// Each module with the modules and the libraries that it may use.
    enum Module {
        CORE(Set.of(), Set.of()),
        NUMERICS(Set.of(), Set.of("com.google.ortools..", "org.ejml..", "org.apache.commons..")),
        DATA(
                Set.of(CORE),
                Set.of(
                        "de.siegmar.fastcsv..",
                        "javax.xml.stream..",
                        "org.apache.commons.compress..",
                        "org.apache.poi..",
                        "com.fasterxml.jackson.annotation..",
                        "org.duckdb..",
                        "org.jbibtex..",
                        "org.snakeyaml.engine..",
                        "org.tukaani.xz..",
                        "tools.jackson..")),
        MODELS(Set.of(CORE, NUMERICS), Set.of()),
        ASSESSMENT(
                Set.of(CORE, NUMERICS, DATA, MODELS),
                Set.of("tools.jackson..", "com.github.freva..", "de.siegmar.fastcsv..", "org.jsoup..")),
        APP(Set.of(CORE, NUMERICS, DATA, MODELS, ASSESSMENT), Set.of("picocli.."));

        private final Set<Module> modules;
        private final Set<String> libraries;

        Module(Set<Module> modules, Set<String> libraries) {
            this.modules = modules;
            this.libraries = libraries;
        }

        String packages() {
            return "org.entente." + name().toLowerCase(Locale.ROOT) + "..";
        }

        ArchRule arrows() {
            Stream<String> own = Stream.of(packages(), "java..", "org.jspecify..");
            Stream<String> ours = modules.stream().map(Module::packages);
            String[] allowed = Stream.of(own, ours, libraries.stream())
                    .flatMap(s -> s)
                    .sorted()
                    .toArray(String[]::new);
            return classes()
                    .that(resideInAPackage(packages()))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed);
        }
    }
}
