package com.aiqaramba.verification.architecture;

import static com.aiqaramba.verification.architecture.Modules.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserSession;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static final Set<String> QUESTIONS = Set.of("redact", "reveals");

    @Test
    void core_asks_the_redactor_at_the_two_edges_of_the_loop_and_nowhere_else() {
        assertThat(Modules.of(List.of(CORE)).stream()
                        .filter(type -> !type.getPackageName().equals(CORE + ".redaction"))
                        .filter(MaskingTest::asks)
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("MaskedSession", "Journal");
    }

    /** A default method of the interface would not reach the session behind it. */
    @Test
    void a_session_over_another_one_passes_every_call_on() throws ClassNotFoundException {
        for (String name : List.of("MaskedSession", "WitnessedSession")) {
            Class<?> session = Class.forName(CORE + ".internal.loop." + name);

            assertThat(BrowserSession.class.getMethods())
                    .as(name)
                    .allSatisfy(method -> assertThat(
                                    session.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                            .isNotNull());
        }
    }

    /** Calls and method references; to add a secret is no question. */
    private static boolean asks(JavaClass type) {
        return type.getCodeUnits().stream()
                .flatMap(unit -> unit.getAccessesFromSelf().stream())
                .filter(JavaCodeUnitAccess.class::isInstance)
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Redactor.class)
                        && QUESTIONS.contains(access.getTarget().getName()));
    }
}
