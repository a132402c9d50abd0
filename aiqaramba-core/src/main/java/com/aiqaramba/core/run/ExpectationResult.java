package com.aiqaramba.core.run;

import java.util.List;

/**
 * Expectation with what became of it. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ExpectationResult permits ExpectationResultData {
    /**
     * Returns a result.
     *
     * @param expectation the expectation in words
     * @param status whether it is met
     * @param checks the checks that decided it; empty when there were none
     * @return the result
     */
    static ExpectationResult of(String expectation, Verdict.Status status, List<CheckResult> checks) {
        return new ExpectationResultData(expectation, status, checks);
    }

    /** {@return the expectation in words} */
    String expectation();

    /** {@return whether it is met} */
    Verdict.Status status();

    /** {@return the checks that decided it; empty when there were none} */
    List<CheckResult> checks();
}

record ExpectationResultData(String expectation, Verdict.Status status, List<CheckResult> checks)
        implements ExpectationResult {
    ExpectationResultData {
        checks = List.copyOf(checks);
    }
}
