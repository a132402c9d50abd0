package com.aiqaramba.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.report.Report;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleValuesTest {
    @Test
    void a_test_sets_only_what_it_is_about() {
        RunSummary failed = SampleValues.summary()
                .verdict(SampleValues.verdict(Verdict.Status.FAILED).build())
                .build();

        assertThat(failed.verdict().status()).isEqualTo(Verdict.Status.FAILED);
        assertThat(failed.expectations()).hasSameSizeAs(failed.verdict().expectations());
        assertThat(failed.toBuilder().build()).isEqualTo(failed);
    }

    @Test
    void the_check_of_the_sample_run_holds_on_the_sample_page() {
        Check check = SampleValues.summary()
                .build()
                .verdict()
                .expectations()
                .get(0)
                .checks()
                .get(0)
                .check();

        assertThat(check.evaluate(SampleValues.observation().build()).held()).isTrue();
    }

    @Test
    void a_report_can_be_made_of_samples(@TempDir Path folder) {
        Path file = folder.resolve("report.html");
        Step step = SampleValues.step(1).build();

        Report.of(SampleValues.summary().build(), List.of(step), id -> Optional.empty())
                .writeTo(file);

        assertThat(file).content().contains("the cart shows 2 items", "The cart is there.");
    }
}
