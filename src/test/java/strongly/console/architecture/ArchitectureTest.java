package strongly.console.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.HashSet;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;

/** The floors and rules of the house; each says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
class ArchitectureTest {
    private static final String ROOT = "strongly.console.";

    private final JavaClasses production =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains(ownFolder()))
                    .importPackages("strongly.console");

    /** Where tests are compiled to; it need not be a folder that the library knows. */
    private static String ownFolder() {
        return ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(production);
    }

    private static String[] in(String... floors) {
        String[] packages = new String[floors.length];
        for (int i = 0; i < floors.length; i++) {
            packages[i] = ROOT + floors[i] + "..";
        }
        return packages;
    }

    private void onlyDependsOn(String floor, String because, String... allowed) {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(in(floor))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(allowed)
                                        .or(
                                                resideInAnyPackage(
                                                        "java..",
                                                        "javax.net..",
                                                        "javax.security..",
                                                        "org.jspecify..",
                                                        "com.google.errorprone.annotations.."))
                                        .or(resideInAnyPackage(in(floor))))
                        .because(because));
    }

    @Test
    void modelKnowsOnlyTheJdk() {
        onlyDependsOn("model", "the API's vocabulary must outlive every library");
    }

    @Test
    void taskKnowsOnlyTheJdk() {
        onlyDependsOn("task", "time and threads are below everything else", "org.slf4j..");
    }

    @Test
    void apiStandsOnModelOkHttpAndJackson() {
        onlyDependsOn(
                "api",
                "the client can then be used and tested without a screen",
                ROOT + "model..",
                ROOT + "task..",
                "okhttp3..",
                "okio..",
                "kotlin..",
                "tools.jackson..",
                "com.fasterxml.jackson.annotation..",
                "org.slf4j..");
    }

    @Test
    void servicesKnowNoScreen() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(in("service", "platform", "task", "api", "model"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx..",
                                "org.controlsfx..",
                                "atlantafx..",
                                ROOT + "ui..",
                                ROOT + "app..")
                        .because(
                                "what the console knows and does must not depend on how it looks"));
    }

    @Test
    void platformKnowsNoService() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(in("platform"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("api", "sandbox"))
                        .because("the machine is a floor of its own beside the API"));
    }

    @Test
    void clientAndSandboxDoNotKnowEachOther() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(in("sandbox"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                in("api", "model", "service", "task", "platform", "ui", "app"))
                        .because(
                                "each reads the API document for itself, so that one mistake cannot"
                                        + " hide the other"));
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("sandbox", "app"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("sandbox"))
                        .because("only the composition root starts the sandbox"));
    }

    @Test
    void viewModelsSeeNoScene() {
        check(
                noClasses()
                        .that(have(simpleNameEndingWith("ViewModel")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx.scene..",
                                "javafx.stage..",
                                "javafx.application..",
                                "javafx.concurrent..",
                                "javafx.animation..",
                                "javafx.css..",
                                "org.controlsfx..",
                                "atlantafx..",
                                "okhttp3..")
                        .because("a view model says what is true, the view says how it looks"));
    }

    @Test
    void onlyTheDispatcherCallsRunLater() {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(ROOT + "ui.fx.FxDispatcher")
                        .should()
                        .callMethodWhere(named("javafx.application.Platform", "runLater"))
                        .because(
                                "every way back to the UI thread is injected, so tests replace"
                                        + " it"));
    }

    @Test
    void threadsAreMadeInTaskOnly() {
        DescribedPredicate<JavaClass> makers = resideInAnyPackage(in("task"));
        check(
                noClasses()
                        .that(are(not(makers)))
                        .should()
                        .callMethodWhere(makesThread())
                        .orShould()
                        .callConstructorWhere(constructsThread())
                        .because(
                                "threads made elsewhere can be neither stopped nor replaced in"
                                        + " tests"));
    }

    private static DescribedPredicate<JavaMethodCall> named(String owner, String method) {
        return DescribedPredicate.describe(
                owner + "." + method,
                call ->
                        call.getTargetOwner().getFullName().equals(owner)
                                && call.getName().equals(method));
    }

    private static DescribedPredicate<JavaMethodCall> makesThread() {
        return DescribedPredicate.describe(
                "a thread or executor is made",
                call -> makesThread(call.getTargetOwner().getFullName(), call.getName()));
    }

    private static boolean makesThread(String owner, String method) {
        return switch (owner) {
            case "java.util.concurrent.Executors" -> true;
            case "java.lang.Thread" ->
                    Set.of("ofVirtual", "ofPlatform", "startVirtualThread").contains(method);
            case "java.util.concurrent.ForkJoinPool" -> method.equals("commonPool");
            case "java.util.concurrent.CompletableFuture" -> method.endsWith("Async");
            default -> false;
        };
    }

    private static <T extends JavaCall<?>> DescribedPredicate<T> constructsThread() {
        return DescribedPredicate.describe(
                "a thread or executor is constructed", call -> isThread(call.getTargetOwner()));
    }

    private static boolean isThread(JavaClass type) {
        if (type.isAssignableTo(Thread.class) || type.isAssignableTo(Timer.class)) {
            return true;
        }
        return type.isAssignableTo(Executor.class)
                && type.getPackageName().startsWith("java.util.concurrent");
    }

    @Test
    void okHttpStaysInTheClient() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("api"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("okhttp3..", "okio..")
                        .because("nobody else needs to know how requests travel"));
    }

    @Test
    void jacksonStaysWhereJsonIsReadAndWritten() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("api", "sandbox", "platform", "service"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("tools.jackson..")
                        .because("the screen works on records, not on JSON"));
    }

    @Test
    void viewsDoNotReachTheWire() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(in("ui"))
                        .and(have(simpleNameEndingWith("View")))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(ROOT + "api.AppsClient")
                        .because("a view talks to its view model only"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(
                slices().matching("strongly.console.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("a cycle of packages is one package that is too large"));
    }

    @Test
    void noStandardStreams() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + "app..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .because("a desktop program has a log file, not a terminal"));
    }

    @Test
    void noVagueNames() {
        check(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .because("such names say nothing about what is inside"));
    }

    @Test
    void noMutableStatics() {
        check(
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat(resideInAPackage("strongly.console.."))
                        .should()
                        .beFinal()
                        .because("state that belongs to nobody is closed by nobody"));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = new HashSet<>();
        for (JavaClass type : production) {
            if (type.getSimpleName().equals("package-info")
                    && type.isAnnotatedWith(NullMarked.class)) {
                marked.add(type.getPackageName());
            }
        }
        check(
                classes()
                        .should(resideInMarkedPackage(marked))
                        .because("null is only where a signature says so"));
    }

    private static ArchCondition<JavaClass> resideInMarkedPackage(Set<String> marked) {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = type.getPackageName();
                events.add(
                        new SimpleConditionEvent(
                                type, marked.contains(name), name + " is not @NullMarked"));
            }
        };
    }
}
