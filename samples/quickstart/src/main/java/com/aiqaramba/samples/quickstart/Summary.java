package com.aiqaramba.samples.quickstart;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Prints what became of a run. */
final class Summary {
    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Run run, Path report) {
        out.println();
        out.println(run.verdict());
        if (run.outcome().kind() != RunOutcome.Kind.CONCLUDED) {
            printEnd(run.outcome(), run.verdict());
        }
        if (!run.verdict().summary().isBlank()) {
            out.println("  The agent says: " + run.verdict().summary());
        }
        run.verdict().expectations().forEach(this::print);
        TokenUsage usage = run.usage();
        out.printf(
                Locale.ROOT,
                "%n%d steps in %.1f s, %,d tokens (%,d in, %,d of them cached; %,d out; %,d thinking), model %s%n",
                run.steps().size(),
                run.summary().duration().toMillis() / 1000.0,
                usage.total(),
                usage.input(),
                usage.cachedInput(),
                usage.output(),
                usage.thinking(),
                run.summary().models().isEmpty()
                        ? "none"
                        : String.join(", ", run.summary().models()));
        out.println("Report: " + report.toAbsolutePath().normalize().toUri());
        out.flush();
    }

    /** The verdict often says it already. */
    private void printEnd(RunOutcome outcome, Verdict verdict) {
        if (!outcome.message().equals(verdict.reason())) {
            out.println("  " + outcome.message());
        }
    }

    private void print(ExpectationResult expectation) {
        out.println("  " + expectation.status() + "  " + expectation.expectation());
        expectation.checks().forEach(this::print);
        expectation
                .secondLook()
                .ifPresent(look -> out.println("    second look: " + look.opinion() + ". " + look.reason()));
    }

    private void print(CheckResult check) {
        String answer = switch (check.answer()) {
            case HOLDS -> check.decisive() ? "holds: " : "holds, but proves nothing: ";
            case DOES_NOT_HOLD -> check.decisive() ? "does not hold: " : "does not hold, but proves nothing: ";
            case CANNOT_BE_TOLD -> "cannot be told: ";
        };
        out.println("    " + answer + check.check().describe());
        out.println("      " + check.evidence());
    }
}
