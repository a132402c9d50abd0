package com.aiqaramba.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
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
    void no_two_types_of_the_modules_and_samples_share_a_simple_name() {
        var names = SimpleNames.of(SourceSizes.ofMainSources().lines().keySet());

        assertThat(names.files()).containsKeys("AgentRunner", "LocalBrowsers");
        assertThat(names.shared())
                .as("Say whose it is or what it does: DriverTab, ProductBrowser")
                .isEmpty();
    }

    @Test
    void a_name_that_two_types_share_is_found_and_one_of_each_package_is_not() {
        var one = Path.of("one/Owner.java");
        var another = Path.of("another/Owner.java");
        var names = SimpleNames.of(List.of(
                one,
                another,
                Path.of("one/Place.java"),
                Path.of("one/package-info.java"),
                Path.of("package-info.java")));

        assertThat(names.shared()).containsExactly(entry("Owner", List.of(one, another)));
    }

    @Test
    void time_chance_sleep_and_output_are_handed_in() {
        Habits.CALLS.check(Modules.of(Modules.PUBLISHED));
    }

    @Test
    void what_is_taken_from_the_air_is_found_in_lambdas_and_references_too() {
        assertThatThrownBy(() -> Habits.CALLS.check(WRONG))
                .hasMessageContaining("java.lang.System.currentTimeMillis()")
                .hasMessageContaining("java.lang.System.nanoTime()")
                .hasMessageContaining("java.lang.System.out")
                .hasMessageContaining("java.util.Random.<init>()")
                .hasMessageContaining("java.lang.Thread.sleep(long)")
                .hasMessageContaining("(5 times)");
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
