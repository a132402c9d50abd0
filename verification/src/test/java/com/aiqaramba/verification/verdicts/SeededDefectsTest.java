package com.aiqaramba.verification.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.Verdict.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of what {@code bin/benchmark-verdicts} counts. */
@Tag("browser")
class SeededDefectsTest {
    private static final Scenario TICKET = Scenarios.desk().get(0);

    @ParameterizedTest
    @CsvSource({"'', CAREFUL, PASSED", "low, CAREFUL, FAILED", "lost, SLOPPY, INCONCLUSIVE"})
    void a_careful_tester_finds_what_a_sloppy_one_is_not_believed(String defect, Tester tester, Status status) {
        Run run = SeededRun.of(TICKET, defect, tester);

        assertThat(run.verdict().status()).as("%s", run.verdict()).isEqualTo(status);
    }

    @Test
    void a_liar_is_not_believed() {
        Run run = SeededRun.of(TICKET, "lost", Tester.LYING);

        assertThat(run.verdict().status()).as("%s", run.verdict()).isNotEqualTo(Status.PASSED);
    }
}
