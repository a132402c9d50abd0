package com.aiqaramba.verification.architecture;

import static com.aiqaramba.verification.architecture.Modules.CLASSES;
import static com.aiqaramba.verification.architecture.Modules.CORE;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.verification.architecture.fixture.api.Leaks;
import com.aiqaramba.verification.architecture.fixture.api.Sound;
import com.aiqaramba.verification.architecture.fixture.bare.Unmarked;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ApiTest {
    private static final String FIXTURE = "com.aiqaramba.verification.architecture.fixture.api";

    private static final ArchRule SMALL_PLUG_INS = classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .and(describe("can be implemented", type -> !type.reflect().isSealed()))
            .should(new FewAbstractMethods(5))
            .because("each is one thing to write for whoever replaces it");

    /** What a host must hand over, or what the module is there to be used with. */
    private static final Map<String, Set<String>> FOREIGN = Map.of(
            "com.aiqaramba.browser", Set.of("org.openqa.selenium.Capabilities"),
            "com.aiqaramba.langchain4j",
                    Set.of("dev.langchain4j.model.chat.ChatModel", "dev.langchain4j.model.output.TokenUsage"),
            "com.aiqaramba.llm", Set.of("com.google.auth.oauth2.GoogleCredentials"),
            "com.aiqaramba.telemetry", Set.of("io.opentelemetry.api.OpenTelemetry"),
            "com.aiqaramba.test", Set.of("org.assertj.core.api.", "org.junit.jupiter.api."));

    @Test
    void a_plug_in_has_at_most_5_abstract_methods() {
        SMALL_PLUG_INS.check(CLASSES.that(resideInAPackage(CORE + ".spi..")));
    }

    @Test
    void a_plug_in_with_6_is_found_inherited_ones_included() {
        JavaClasses wrong = new ClassFileImporter().importPackages(FIXTURE);

        assertThatThrownBy(() -> SMALL_PLUG_INS.check(wrong))
                .hasMessageContaining("SixPlugIn has 6 abstract methods")
                .hasMessageContaining("(1 times)");
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void a_host_sees_no_foreign_type(String module) {
        classes()
                .should(new OwnTypesOnly(FOREIGN.getOrDefault(module, Set.of())))
                .check(Modules.exportedOf(module));
    }

    @Test
    void a_foreign_type_is_found_wherever_it_can_be_seen() {
        JavaClasses wrong = new ClassFileImporter().importClasses(Leaks.class, Sound.class);

        assertThatThrownBy(() -> classes().should(new OwnTypesOnly(Set.of())).check(wrong))
                .hasMessageContaining("(7 times)")
                .hasMessageContaining("Leaks shows com.fasterxml.jackson.core.TreeNode")
                .hasMessageContaining("Leaks shows com.fasterxml.jackson.databind.node.ObjectNode")
                .hasMessageContaining("Leaks.field shows com.fasterxml.jackson.databind.JsonNode")
                .hasMessageContaining("Leaks.parameter([Lcom.fasterxml.jackson.databind.JsonNode;) shows")
                .hasMessageContaining("Leaks.argument() shows com.fasterxml.jackson.databind.JsonNode")
                .hasMessageContaining("Leaks.thrown() shows com.fasterxml.jackson.core.JsonProcessingException")
                .hasMessageContaining("Leaks.compareTo(com.fasterxml.jackson.databind.node.ObjectNode) shows");
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(unmarked(CLASSES)).isEmpty();
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        JavaClasses wrong = new ClassFileImporter().importPackagesOf(Unmarked.class, Leaks.class);

        assertThat(unmarked(wrong)).containsExactly(Unmarked.class.getPackageName());
    }

    private static List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(folder -> !folder.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void a_module_shows_internals_to_those_that_lean_on_it_only(String module) {
        assertThat(ModuleFile.of(module).friends(Modules.SHARED)).isSubsetOf(Modules.LEAVES);
        assertThat(ModuleFile.of(module).friendsBut(Modules.SHARED))
                .allSatisfy(friend -> assertThat(Modules.LEANS_ON).containsEntry(friend, module));
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void a_module_exports_exactly_what_is_not_internal(String module) {
        Set<String> expected = Modules.exportedOf(module).stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ModuleFile.of(module).exported()).isEqualTo(expected);
    }
}
