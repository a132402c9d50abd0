package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.internal.prompt.Feedback;

/** Flaw for which nothing can be done with an answer. The model is told, and asked again. */
enum AnswerFlaw {
    /** It is text. */
    NO_CALL("called no tool", Feedback.NO_CALL, ""),
    /** The provider says that a call is malformed. */
    MALFORMED_CALL("wrote a malformed tool call", Feedback.MALFORMED_CALL, " Another model may do better."),
    /** It reached the limit of its answer, or is longer than anything that makes sense. */
    TOO_LONG(
            "gave an answer that was cut off or too long",
            Feedback.TOO_LONG,
            " Allow longer answers with Limits.withAnswerTokens, or let the model think less."),
    /** It is empty or not in the provider's format. */
    UNREADABLE("gave an answer that could not be read", Feedback.UNREADABLE, "");

    private final String what;
    private final String request;
    private final String advice;

    AnswerFlaw(String what, String request, String advice) {
        this.what = what;
        this.request = request;
        this.advice = advice;
    }

    /** For people, in the step. */
    String notice() {
        return "the model " + what;
    }

    /** For the model. */
    String request() {
        return request;
    }

    /** For people, when it was not mended. */
    String failure(int times) {
        return "The model gave " + times + " answers in a row that cannot be used; with the last one it " + what + "."
                + advice;
    }
}
