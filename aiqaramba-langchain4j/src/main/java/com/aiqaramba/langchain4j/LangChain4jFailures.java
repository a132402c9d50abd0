package com.aiqaramba.langchain4j;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says by kind what went wrong. LangChain4j's exceptions carry the provider's answer, which may quote the prompt, so
 * neither their messages nor they themselves come further.
 *
 * @param model which model was asked, or null when LangChain4j does not say
 * @param timeout for the whole exchange
 */
record LangChain4jFailures(@Nullable String model, Duration timeout) {
    ModelException timedOut() {
        return failure(Kind.TIMEOUT, "gave no whole answer within " + timeout.toMillis() + " ms.");
    }

    ModelException of(Throwable error) {
        if (error instanceof ModelException known) {
            return known;
        }
        if (error instanceof Error defect) {
            throw defect;
        }
        LangChain4jRefusal refusal = LangChain4jRefusal.of(error);
        Kind kind = ErrorKinds.of(error, refusal);
        return failure(kind, "failed: " + advice(kind, refusal) + " (" + codes(error, refusal) + ")");
    }

    private static String codes(Throwable error, LangChain4jRefusal refusal) {
        String type = error.getClass().getSimpleName();
        return refusal.status() == 0 ? type : "HTTP " + refusal.status() + ", " + type;
    }

    private static String advice(Kind kind, LangChain4jRefusal refusal) {
        return switch (kind) {
            case AUTHENTICATION -> "the key is missing or wrong, or lacks the right to use the model. Check the key.";
            case RATE_LIMITED -> "too many requests. Wait, or ask for a higher quota.";
            case QUOTA_EXHAUSTED -> "the quota or the credit is used up. Top it up, or ask for a higher quota.";
            case OVERLOADED -> "the service is overloaded or failed. Try again later.";
            case TIMEOUT -> "the client or the service gave up waiting. Try again later.";
            case CONNECTION -> "the connection broke or was not made. Check the network, the proxy and the base URL.";
            case CONTEXT_TOO_LONG -> "the conversation is longer than the model takes. Shorten it.";
            case BLOCKED -> "the provider's safety rules blocked prompt or answer. Change the task or the page.";
            case BAD_ANSWER -> "the client could not read the answer, or not write the request. Ask again.";
            default ->
                refusal.status() == 404
                        ? "the model is unknown there. Name one that exists."
                        : "the request was refused. Check the model, the tools and the settings of the client.";
        };
    }

    private ModelException failure(Kind kind, String what) {
        String name = model == null ? "" : " '" + model + "'";
        return new ModelException(kind, "The model" + name + " " + what, null);
    }
}
