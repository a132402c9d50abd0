package com.aiqaramba.core.run;

import java.util.List;

/**
 * What became of one expectation. Immutable.
 *
 * @param expectation the expectation in words
 * @param status whether it is met
 * @param checks the checks that decided it; empty when there were none
 */
public record ExpectationResult(String expectation, Verdict.Status status, List<CheckResult> checks) {
    /** Copies the list. */
    public ExpectationResult {
        checks = List.copyOf(checks);
    }
}
