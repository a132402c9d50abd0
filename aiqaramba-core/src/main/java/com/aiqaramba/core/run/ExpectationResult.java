package com.aiqaramba.core.run;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return of(expectation, status, "", checks);
    }

    /**
     * Returns a result with its reason.
     *
     * @param expectation the expectation in words
     * @param status whether it is met
     * @param reason the reason in one sentence
     * @param checks the checks that decided it; empty when there were none
     * @return the result
     */
    static ExpectationResult of(String expectation, Verdict.Status status, String reason, List<CheckResult> checks) {
        return new ExpectationResultData(expectation, status, reason, checks, Optional.empty());
    }

    /**
     * Returns the same result after a second look, which lowers it unless it agrees.
     *
     * @param look the second look
     * @return the result
     */
    default ExpectationResult after(SecondLook look) {
        boolean lowers = status() == Verdict.Status.PASSED && look.opinion() != SecondLook.Opinion.YES;
        return new ExpectationResultData(
                expectation(),
                lowers ? Verdict.Status.INCONCLUSIVE : status(),
                lowers ? "a second look does not agree: " + look.reason() : reason(),
                checks(),
                Optional.of(look));
    }

    /** {@return the expectation in words} */
    String expectation();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped result
     */
    default ExpectationResult mapText(UnaryOperator<String> mapping) {
        return new ExpectationResultData(
                mapping.apply(expectation()),
                status(),
                mapping.apply(reason()),
                checks().stream().map(check -> check.mapText(mapping)).toList(),
                secondLook().map(look -> look.mapText(mapping)));
    }

    /** {@return whether it is met} */
    Verdict.Status status();

    /** {@return the reason for the status in one sentence: what was expected and what was found; may be empty} */
    String reason();

    /** {@return the checks that decided it; empty when there were none} */
    List<CheckResult> checks();

    /** {@return the second look at its evidence; empty when none was due} */
    Optional<SecondLook> secondLook();
}

record ExpectationResultData(
        String expectation,
        Verdict.Status status,
        String reason,
        List<CheckResult> checks,
        Optional<SecondLook> secondLook)
        implements ExpectationResult {
    ExpectationResultData {
        checks = List.copyOf(checks);
    }
}
