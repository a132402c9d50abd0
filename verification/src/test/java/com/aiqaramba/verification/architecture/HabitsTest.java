package com.aiqaramba.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("com.aiqaramba.verification.architecture.fixture.habit");

    @Test
    void names_say_what_a_class_is() {
        Habits.NAMES.check(Modules.CLASSES);
    }

    @Test
    void an_empty_name_is_found() {
        assertThatThrownBy(() -> Habits.NAMES.check(WRONG))
                .hasMessageContaining("OrderManager>")
                .hasMessageContaining("AbstractThing>")
                .hasMessageContaining("BaseThing>")
                .hasMessageContaining("StringUtils>")
                .hasMessageContaining("(4 times)");
    }

    @Test
    void time_chance_sleep_and_output_are_handed_in() {
        Habits.CALLS.check(Modules.of(Modules.PUBLISHED));
    }

    @Test
    void what_is_taken_from_the_air_is_found_in_lambdas_and_references_too() {
        assertThatThrownBy(() -> Habits.CALLS.check(WRONG))
                .hasMessageContaining("java.lang.System.currentTimeMillis()")
                .hasMessageContaining("java.lang.System.out")
                .hasMessageContaining("java.util.Random.<init>()")
                .hasMessageContaining("java.lang.Thread.sleep(long)")
                .hasMessageContaining("(4 times)");
    }

    @Test
    void logging_is_left_to_the_host() {
        Habits.LOGGING.check(Modules.of(Modules.PUBLISHED));
    }

    @Test
    void source_files_stay_readable() {
        var sizes = SourceSizes.ofMainSources();

        System.out.println(sizes);

        assertThat(sizes.over(500)).isEmpty();
        assertThat(sizes.median()).isLessThanOrEqualTo(70);
        assertThat(sizes.percentile(95)).isLessThanOrEqualTo(300);
    }
}
