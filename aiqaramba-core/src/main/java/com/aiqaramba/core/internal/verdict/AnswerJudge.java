package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.internal.answer.AnswerForm;
import com.aiqaramba.core.internal.answer.AnswerMismatch;
import com.aiqaramba.core.internal.answer.AnswerPart;
import com.aiqaramba.core.internal.prompt.Feedback;
import com.aiqaramba.core.internal.prompt.tool.AnswerClaim;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunAnswer;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes an answer only when it has its form and each of its values is found in what a page of the run shows, at the
 * place that the model names or at the only one there is.
 */
public final class AnswerJudge {
    private static final int REASONS_TOLD = 5;

    private final AnswerForm<?> form;
    private final Trail trail;

    /** Judges answers of a form by what a run saw and did. */
    public AnswerJudge(AnswerForm<?> form, Trail trail) {
        this.form = form;
        this.trail = trail;
    }

    /** Judges what the model gave when it concluded, after a last look at the page. */
    public AnswerFinding judge(Optional<AnswerClaim> claim) {
        return claim.map(this::judge)
                .orElseGet(() -> refused("the agent gave no answer", List.of(), Feedback.noAnswer()));
    }

    private AnswerFinding judge(AnswerClaim claim) {
        try {
            List<AnswerPart> parts = form.parts(claim.value());
            return parts.isEmpty()
                    ? refused(List.of("it holds nothing that a page shows"), List.of())
                    : judge(parts, claim);
        } catch (AnswerMismatch mismatch) {
            return refused(List.of(String.valueOf(mismatch.getMessage())), List.of());
        }
    }

    private AnswerFinding judge(List<AnswerPart> parts, AnswerClaim claim) {
        List<FoundPart> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (AnswerPart part : parts) {
            AnswerSearch.Outcome outcome = new AnswerSearch(part, source(part, claim), trail).search();
            outcome.found().ifPresentOrElse(found::add, () -> missing.add(outcome.reason()));
        }
        List<CheckResult> checks = found.stream().map(FoundPart::check).toList();
        return missing.isEmpty()
                ? taken(
                        claim.value().toString(),
                        found.stream().map(FoundPart::source).toList(),
                        checks)
                : refused(missing, checks);
    }

    /** What is said of the component itself comes before what is said of that which it is in. */
    private static AnswerClaim.Source source(AnswerPart part, AnswerClaim claim) {
        return claim.sources().stream()
                .filter(source -> part.isIn(source.component()))
                .max(Comparator.comparingInt(source -> source.component().length()))
                .orElse(new AnswerClaim.Source(part.component(), "", "", ""));
    }

    private static AnswerFinding taken(String json, List<AnswerSource> sources, List<CheckResult> checks) {
        return new AnswerFinding(
                RunAnswer.found(json, sources),
                ExpectationResult.of(
                        "the answer is " + json, Status.PASSED, "each of its values stands on a page", checks),
                Optional.empty());
    }

    private static AnswerFinding refused(List<String> reasons, List<CheckResult> checks) {
        List<String> told = reasons.stream().limit(REASONS_TOLD).toList();
        return refused(String.join("; ", told), checks, Feedback.unusableAnswer(told));
    }

    private static AnswerFinding refused(String reason, List<CheckResult> checks, String complaint) {
        return new AnswerFinding(
                RunAnswer.none(reason),
                ExpectationResult.of("the question is answered", Status.INCONCLUSIVE, reason, checks),
                Optional.of(complaint));
    }
}
