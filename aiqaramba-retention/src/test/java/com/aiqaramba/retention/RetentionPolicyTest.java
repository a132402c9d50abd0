package com.aiqaramba.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import com.aiqaramba.retention.RetentionRule.UntilDeleted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {
    @Test
    void runs_of_a_project_are_kept_and_temporary_ones_go_within_72_hours() {
        assertThat(RetentionPolicy.DEFAULT)
                .hasToString("runs of a project: until deleted, temporary runs: maximum age PT72H");
        assertThat(RetentionPolicy.DEFAULT.ruleFor(Retention.PROJECT)).isEqualTo(new UntilDeleted());
        assertThat(RetentionPolicy.DEFAULT.ruleFor(Retention.TEMPORARY)).isEqualTo(new MaximumAge(Duration.ofDays(3)));
    }

    @Test
    void temporary_runs_cannot_be_kept_longer_than_promised() {
        RetentionPolicy.Builder builder = RetentionPolicy.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.temporaryRuns(Duration.ofDays(3).plusNanos(1)))
                .withMessageContaining("PT72H");
        assertThat(builder.temporaryRuns(Duration.ofDays(2)).build().ruleFor(Retention.TEMPORARY))
                .isEqualTo(new MaximumAge(Duration.ofDays(2)));
    }

    @Test
    void a_change_is_one_of_a_copy() {
        var year = new MaximumAge(Duration.ofDays(365));
        RetentionPolicy brief =
                RetentionPolicy.builder().temporaryRuns(Duration.ofHours(2)).build();

        RetentionPolicy policy = brief.toBuilder().projectRuns(year).build();

        assertThat(policy.ruleFor(Retention.PROJECT)).isEqualTo(year);
        assertThat(policy.ruleFor(Retention.TEMPORARY)).isEqualTo(new MaximumAge(Duration.ofHours(2)));
        assertThat(brief.ruleFor(Retention.PROJECT)).isEqualTo(new UntilDeleted());
    }

    @Test
    void a_maximum_age_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumAge(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPolicy.builder().temporaryRuns(Duration.ZERO));
    }
}
