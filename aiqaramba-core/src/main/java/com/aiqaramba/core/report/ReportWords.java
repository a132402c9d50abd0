package com.aiqaramba.core.report;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.SecondLook;
import com.aiqaramba.core.run.Verdict;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says values in words. A sign stands beside each colour, so that colour is never needed. */
final class ReportWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int DECIMALS = 4;

    private ReportWords() {}

    static String sign(Verdict.Status status) {
        return switch (status) {
            case PASSED -> "✓";
            case FAILED -> "✕";
            case INCONCLUSIVE -> "?";
        };
    }

    static String tone(Verdict.Status status) {
        return switch (status) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case INCONCLUSIVE -> "open";
        };
    }

    static String met(Verdict.Status status) {
        return switch (status) {
            case PASSED -> "met";
            case FAILED -> "not met";
            case INCONCLUSIVE -> "undecided";
        };
    }

    static String sign(ActionResult.Status status) {
        return switch (status) {
            case DONE -> "✓";
            case FAILED -> "✕";
            case REFUSED -> "⊘";
        };
    }

    static String tone(ActionResult.Status status) {
        return switch (status) {
            case DONE -> "good";
            case FAILED -> "bad";
            case REFUSED -> "open";
        };
    }

    static String source(CheckResult.Source source) {
        return switch (source) {
            case HOST -> "the host, in code";
            case MODEL -> "the model, in words that code could evaluate";
        };
    }

    static String sign(CheckResult result) {
        return switch (result.answer()) {
            case HOLDS -> "✓";
            case DOES_NOT_HOLD -> "✕";
            case CANNOT_BE_TOLD -> "?";
        };
    }

    /** Green is kept for what proves something. */
    static String tone(CheckResult result) {
        return switch (result.answer()) {
            case HOLDS -> result.decisive() ? "good" : "open";
            case DOES_NOT_HOLD -> result.decisive() ? "bad" : "open";
            case CANNOT_BE_TOLD -> "open";
        };
    }

    static String held(CheckResult result) {
        return switch (result.answer()) {
            case HOLDS -> result.decisive() ? "holds" : "holds, but proves nothing";
            case DOES_NOT_HOLD -> result.decisive() ? "does not hold" : "does not hold, but proves nothing";
            case CANNOT_BE_TOLD -> "cannot be told";
        };
    }

    static String opinion(SecondLook.Opinion opinion) {
        return switch (opinion) {
            case YES -> "agrees";
            case NO -> "does not agree";
            case UNSURE -> "is not sure";
            case NOT_MADE -> "was not made";
        };
    }

    /** The sentence of code on the check, or of its kind where there is none. */
    static String weight(CheckResult result) {
        return result.weight().isBlank()
                ? weightOfKind(result)
                : (result.decisive() ? "Decisive. " : "Not decisive. ") + result.weight();
    }

    private static String weightOfKind(CheckResult result) {
        return switch (result.answer()) {
            case HOLDS ->
                result.decisive()
                        ? "Decisive: it could have failed and did not, so it counts as proof."
                        : "Not decisive: it held already on the page that the run started from, or it does not speak of"
                                + " the expectation.";
            case DOES_NOT_HOLD -> "Decisive: what it states is not so on the page.";
            case CANNOT_BE_TOLD ->
                "Not decisive: what was read of the page shows neither that it holds nor that it does not.";
        };
    }

    static String of(RunOutcome.Kind kind) {
        return switch (kind) {
            case RUNNING -> "still running, or its process died";
            case CONCLUDED -> "the agent concluded and its checks were evaluated";
            case ITERATIONS_EXHAUSTED -> "stopped at its limit of iterations";
            case TOKENS_EXHAUSTED -> "stopped at its limit of tokens";
            case MONEY_EXHAUSTED -> "stopped at its limit of money";
            case TENANT_BUDGET_EXHAUSTED -> "stopped because the budget of its tenant is used up";
            case TIME_EXHAUSTED -> "stopped at its limit of time";
            case CANCELLED -> "cancelled";
            case PAGE_UNREACHABLE -> "the start page could not be opened";
            case MODEL_FAILED -> "the model gave no usable answer";
            case BROWSER_FAILED -> "the browser failed";
            case STORE_FAILED -> "a store could not write";
            case MISCONFIGURED -> "a setting is missing or wrong";
            case INTERNAL_ERROR -> "a defect of the library or of a plug-in ended it";
        };
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** Costs are fractions of a cent: four decimals, and what is less is rounded up. */
    static String money(Money money) {
        return money.currency().getCurrencyCode() + " "
                + money.amount().setScale(DECIMALS, RoundingMode.UP).toPlainString();
    }

    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String duration(Duration duration) {
        if (duration.toMinutes() == 0) {
            return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
        }
        String minutes = duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
        return duration.toHours() == 0 ? minutes : duration.toHours() + " h " + minutes;
    }
}
