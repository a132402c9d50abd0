package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.run.CheckResult;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences for the model on its own answers, calls and conclusions, and on the end of its budget. */
public final class Feedback {
    /** Asks again after an answer that calls no tool. */
    public static final String NO_CALL = "That was no tool call. Answer with a call of one of the tools.";

    /** Asks again after a call that the provider could not read. */
    public static final String MALFORMED_CALL =
            "Your last answer was no well-formed tool call. Answer again with a call of one of the tools.";

    /** Asks again after an answer that reached its limit. */
    public static final String TOO_LONG =
            "Your last answer was too long; nothing of it was done. Answer again in short, with fewer calls.";

    /** Asks again after an answer that is empty or not in the provider's format. */
    public static final String UNREADABLE =
            "Your last answer could not be read. Answer again with a call of one of the tools.";

    /** Answers a call that was skipped, because one before it was not performed or failed. */
    public static final String NOT_PERFORMED = "not performed, because a call before it was not";

    /** Asks for the last answer, when the budget allows no other. */
    public static final String CONCLUDE = "The budget of this run ends here, and this is your last answer. Call finish"
            + " with what you know by now; say met: unknown where you cannot tell.";

    /** Answers a request to check now that has no expectation or no check. */
    public static final String NOTHING_TO_CHECK = "Give the number of an expectation of the task, and a check.";

    private Feedback() {}

    /** Answers a call that would not mean any more what it meant when it was decided. */
    public static String notPerformed(String change) {
        return "not performed, because a call before it changed the page: " + change;
    }

    /** Says what checks on the way found. */
    public static String kept(List<CheckResult> results) {
        return results.stream().map(Feedback::kept).collect(Collectors.joining(" "));
    }

    private static String kept(CheckResult result) {
        String answer = switch (result.answer()) {
            case HOLDS -> "holds: ";
            case DOES_NOT_HOLD -> "does not hold: ";
            case CANNOT_BE_TOLD -> "cannot be told: ";
        };
        return answer + result.check().describe() + " (" + result.evidence() + ")"
                + (result.decisive() ? "." : ", but it proves nothing. " + result.weight());
    }

    /** Says that an expectation has no check. */
    public static String noCheck(int expectation) {
        return about(expectation) + "there is no check. Give one that code can evaluate.";
    }

    /** Says that the checks of an expectation contradict its finding, which is that it is not met. */
    public static String everyCheckHolds(int expectation) {
        return about(expectation) + "you say it is not met, but every check holds. Give the check that should hold"
                + " and does not.";
    }

    /** Says that a check contradicts the finding, which is that its expectation is met. */
    public static String doesNotHold(int expectation, CheckResult check) {
        String answer = check.answer() == Answer.DOES_NOT_HOLD
                ? "this check does not hold: "
                : "it cannot be told whether this check holds: ";
        return about(expectation) + answer + check.check().describe() + " (" + check.evidence()
                + "). If the page shows the same in other words, correct the check; otherwise say met: no.";
    }

    /** Says that no check of an expectation could have failed. */
    public static String proveNothing(int expectation, CheckResult check) {
        return about(expectation) + "no check proves anything. " + check.check().describe() + ": " + check.weight()
                + " Give one that shows what the application made of it.";
    }

    /** Says that nothing was shown to be wrong with an expectation that is said not to be met. */
    public static String provesNoDefect(int expectation, CheckResult check) {
        return about(expectation) + "you say it is not met, but that is not shown. "
                + check.check().describe() + ": " + check.weight() + " Go to where it should be, or say met: unknown.";
    }

    /** Says that the checks of an expectation leave out what it names. */
    public static String leavesOver(int expectation, List<String> particulars) {
        return about(expectation) + "no check speaks of " + String.join(", ", particulars) + ". Give one that does.";
    }

    /** Says that the application told of a failure. */
    public static String alarm(int expectation, String message) {
        return about(expectation) + "its checks hold, but the application said \"" + message
                + "\". Try again what failed, or say met: no or unknown.";
    }

    /** Says that the question of the run is not answered. */
    public static String noAnswer() {
        return "The answer is missing. Give it in the form of 'answer'; if no page shows it, finish once more without.";
    }

    /** Says why an answer cannot be taken. */
    public static String unusableAnswer(List<String> reasons) {
        return "The answer cannot be taken: " + String.join("; ", reasons)
                + ". Copy what the page shows, or say in 'sources' where it stands.";
    }

    private static String about(int expectation) {
        return "Expectation " + expectation + ": ";
    }
}
