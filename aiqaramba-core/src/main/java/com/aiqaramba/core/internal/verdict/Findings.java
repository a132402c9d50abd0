package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.internal.prompt.tool.Command.Finding;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences on what became of an expectation, for people: in verdict, report and exception alike. */
final class Findings {
    private Findings() {}

    static String shown(CheckResult check) {
        return check.check().describe() + " (" + check.evidence() + ")";
    }

    static String alarm(String message) {
        return "its checks hold, but the application said: " + message;
    }

    static String otherwise(CheckResult check) {
        String found = check.evidence().replaceFirst("^found:? ", "");
        return "expected: " + check.check().describe() + "; found: " + found;
    }

    /** Says what is missing; what the model found is told where its checks leave nothing to mend. */
    static String open(Finding finding, List<CheckResult> checks, List<String> leftOver) {
        if (checks.isEmpty()) {
            return "there is no check";
        }
        return checks.stream()
                .filter(check -> !check.held())
                .findFirst()
                .or(() -> checks.stream().filter(check -> !check.decisive()).findFirst())
                .filter(check -> !check.held() || checks.stream().noneMatch(CheckResult::decisive))
                .map(check -> check.check().describe() + " (" + check.evidence() + "): " + check.weight())
                .orElse(
                        finding == Finding.YES && !leftOver.isEmpty()
                                ? "no check that counts speaks of " + String.join(", ", leftOver)
                                : "the agent does not say that it is met");
    }

    /** Names the expectations of a status, each with its reason. */
    static String of(List<ExpectationResult> results, Status status) {
        return IntStream.range(0, results.size())
                .filter(i -> results.get(i).status() == status)
                .mapToObj(i -> "expectation " + (i + 1) + " (" + results.get(i).expectation() + "), "
                        + results.get(i).reason())
                .collect(Collectors.joining("; "));
    }
}
