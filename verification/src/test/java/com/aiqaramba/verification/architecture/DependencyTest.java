package com.aiqaramba.verification.architecture;

import static com.aiqaramba.verification.architecture.Modules.CLASSES;
import static com.aiqaramba.verification.architecture.Modules.CORE;
import static com.aiqaramba.verification.architecture.Modules.PUBLISHED;
import static com.aiqaramba.verification.architecture.Modules.ROOT;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DependencyTest {
    /** Low to high. */
    private static final List<String> ORDER = List.of(
            "internal.file",
            "internal.time",
            "error",
            "tenant",
            "web",
            "credential",
            "redaction",
            "page",
            "check",
            "action",
            "chat",
            "budget",
            "run",
            "agent",
            "spi",
            "store",
            "report",
            "internal");

    private static final String FIXTURE = "com.aiqaramba.verification.architecture.fixture.order";

    @Test
    void the_classes_of_every_module_are_looked_at() {
        for (String module : PUBLISHED) {
            assertThat(Modules.of(List.of(module))).as(module).isNotEmpty();
        }
        assertThat(CLASSES).noneMatch(type -> type.getPackageName().contains("verification"));
    }

    @Test
    void no_package_uses_itself_through_others() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void a_package_of_core_uses_only_those_before_it() {
        classes().should(new PackageOrder(CORE, ORDER)).check(Modules.of(List.of(CORE)));
    }

    @Test
    void a_package_that_uses_one_after_it_or_has_no_place_is_found() {
        var wrong = new ClassFileImporter().importPackages(FIXTURE);

        assertThatThrownBy(() -> classes()
                        .should(new PackageOrder(FIXTURE, List.of("low", "high")))
                        .check(wrong))
                .hasMessageContaining("low.Foundation.leansOn")
                .hasMessageContaining("stray.Unlisted is in a package that has no place");
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void a_published_module_uses_core_and_itself_only_and_what_it_leans_on(String module) {
        classes()
                .that()
                .resideInAPackage(module + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..")
                        .or(resideInAPackage(CORE + ".."))
                        .or(resideInAnyPackage(Modules.knownTo(module))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void what_is_internal_is_used_by_its_own_module_only_and_by_who_leans_on_it(String module) {
        classes()
                .that(resideInAPackage(module + "..internal..")) // of sub-packages too
                .and(not(resideInAnyPackage(Modules.SHARED.toArray(String[]::new))))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(Modules.thatKnow(module))
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
