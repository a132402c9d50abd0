package com.aiqaramba.verification.architecture;

import static com.aiqaramba.verification.architecture.Modules.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.verification.architecture.fixture.value.Wide;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A value that the library hands out grows by an accessor; a public constructor would have to change for that. */
class ValuesTest {
    private static final int MOST = 3;

    /** Identities, which never grow. */
    private static final Set<String> IDENTITIES =
            Set.of(CORE + ".run.ArtifactId", CORE + ".run.RunId", CORE + ".run.RunKey");

    /** An exception is made by whoever throws it. */
    private static final Set<String> WIDE = Set.of(CORE + ".error.ModelException");

    @Test
    void what_a_session_shows_and_what_a_run_gave_has_no_public_constructor() {
        JavaClasses values = Modules.of(List.of(CORE + ".page", CORE + ".run"));

        assertThat(values).isNotEmpty();
        assertThat(withPublicConstructor(values, 0)).containsExactlyInAnyOrderElementsOf(IDENTITIES);
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void no_constructor_that_a_host_sees_has_more_than_3_parameters(String module) {
        assertThat(withPublicConstructor(Modules.exportedOf(module), MOST)).isSubsetOf(WIDE);
    }

    @Test
    void a_record_with_more_is_found() {
        JavaClasses wrong = new ClassFileImporter().importClasses(Wide.class);

        assertThat(withPublicConstructor(wrong, MOST)).containsExactly(Wide.class.getName());
    }

    private static List<String> withPublicConstructor(JavaClasses types, int most) {
        return types.stream()
                .filter(ValuesTest::isSeen)
                .filter(type -> type.getConstructors().stream()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(constructor -> constructor.getParameters().size() > most))
                .map(JavaClass::getName)
                .toList();
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ValuesTest::isSeen).orElse(true);
    }
}
