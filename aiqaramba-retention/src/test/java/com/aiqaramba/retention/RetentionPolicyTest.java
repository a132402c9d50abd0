package com.aiqaramba.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.retention.RetentionRule.MaskedBeforeStorage;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import com.aiqaramba.retention.RetentionRule.NeverStored;
import com.aiqaramba.retention.RetentionRule.UntilDeleted;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionPolicyTest {
    @Test
    void the_default_holds_the_figures_of_the_table() {
        assertThat(Arrays.stream(DataClass.values())
                        .map(data -> data.row() + " " + RetentionPolicy.DEFAULT.ruleFor(data)))
                .containsExactly(
                        "R1 never stored",
                        "R2 never stored",
                        "R3 masked before storage",
                        "R4 never stored",
                        "R5 never stored",
                        "R6 until deleted",
                        "R7 until deleted",
                        "R17 maximum age PT72H");
    }

    @ParameterizedTest
    @EnumSource
    void no_class_can_be_loosened_beyond_its_promise(DataClass data) {
        RetentionRule tooLong = new MaximumAge(Duration.ofDays(3).plusNanos(1));
        if (data != DataClass.RUN_DATA) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RetentionPolicy.DEFAULT.with(data, tooLong))
                    .withMessageContaining(data.row());
        }
        if (RetentionPolicy.DEFAULT.ruleFor(data) instanceof NeverStored) {
            for (RetentionRule looser : new RetentionRule[] {new MaskedBeforeStorage(), new UntilDeleted()}) {
                assertThatIllegalArgumentException().isThrownBy(() -> RetentionPolicy.DEFAULT.with(data, looser));
            }
        }
    }

    @Test
    void temporary_runs_cannot_be_kept_until_deleted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPolicy.DEFAULT.with(DataClass.TEMPORARY_RUNS, new UntilDeleted()));
    }

    @Test
    void an_override_changes_one_class_of_a_copy() {
        var year = new MaximumAge(Duration.ofDays(365));

        RetentionPolicy policy = RetentionPolicy.DEFAULT.with(DataClass.RUN_DATA, year);

        assertThat(policy.ruleFor(DataClass.RUN_DATA)).isEqualTo(year);
        assertThat(policy.ruleFor(DataClass.TEMPORARY_RUNS)).isEqualTo(new MaximumAge(Duration.ofDays(3)));
        assertThat(RetentionPolicy.DEFAULT.ruleFor(DataClass.RUN_DATA)).isEqualTo(new UntilDeleted());
    }

    @Test
    void every_kind_of_run_has_a_class_with_a_rule() {
        assertThat(Retention.values()).extracting(RetentionPolicy::classOf).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_class_is_an_error() {
        assertThat(DataClass.named("RUN_DATA")).isEqualTo(DataClass.RUN_DATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataClass.named("COOKIES"))
                .withMessageContaining("RUN_DATA");
    }

    @Test
    void a_maximum_age_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumAge(Duration.ZERO));
    }
}
