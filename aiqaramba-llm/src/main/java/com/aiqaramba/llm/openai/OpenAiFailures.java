package com.aiqaramba.llm.openai;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.internal.BodyTooLargeException;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says by kind what went wrong. Servers quote parts of the prompt in their messages, so nothing of a body comes further
 * than its codes.
 *
 * @param provider who was asked
 * @param model which of its models
 * @param timeout for the whole exchange
 */
record OpenAiFailures(OpenAiProvider provider, String model, Duration timeout) {
    private static final int LONGEST_CHAIN = 20;

    /** Returns the failure of a whole reply that is not one of success. */
    ModelException refused(int status, OpenAiErrorBody body, Optional<Duration> retryAfter) {
        Kind kind = kind(status, body);
        String codes = body.codes().isEmpty() ? "" : " " + String.join(" ", body.codes());
        return new ModelException(
                kind,
                provider.title() + " answered with HTTP " + status + codes + ": " + advice(kind, status),
                null,
                retryAfter.orElse(null));
    }

    private static Kind kind(int status, OpenAiErrorBody body) {
        return switch (status) {
            case 401 -> Kind.AUTHENTICATION;
            case 402 -> Kind.QUOTA_EXHAUSTED;
            case 403 -> body.saysBlocked() ? Kind.BLOCKED : Kind.AUTHENTICATION;
            case 408 -> Kind.TIMEOUT;
            case 413 -> Kind.CONTEXT_TOO_LONG;
            case 429 -> body.saysQuotaUsedUp() ? Kind.QUOTA_EXHAUSTED : Kind.RATE_LIMITED;
            default -> refusal(status, body);
        };
    }

    /** Some servers answer a prompt that is too long with 500. */
    private static Kind refusal(int status, OpenAiErrorBody body) {
        if (body.saysTooLong()) {
            return Kind.CONTEXT_TOO_LONG;
        }
        if (status >= 500) {
            return Kind.OVERLOADED;
        }
        if (body.saysBlocked()) {
            return Kind.BLOCKED;
        }
        return body.saysBadKey() ? Kind.AUTHENTICATION : Kind.INVALID_REQUEST;
    }

    private String advice(Kind kind, int status) {
        return switch (kind) {
            case AUTHENTICATION ->
                "the key is missing or wrong, or lacks the right to use the model '" + model + "'. Check "
                        + provider.keyVariable() + ".";
            case RATE_LIMITED -> "too many requests. Wait, or ask for a higher quota.";
            case QUOTA_EXHAUSTED -> "the quota or the credit is used up. Top it up, or ask for a higher quota.";
            case OVERLOADED -> "the service is overloaded or failed. Try again later.";
            case TIMEOUT -> "the service gave up waiting. Try again later.";
            case CONTEXT_TOO_LONG -> "the conversation is longer than the model '" + model + "' takes. Shorten it.";
            case BLOCKED -> "the safety rules blocked the prompt. Change the task or the page.";
            default -> status == 404 ? unknownModel() : invalidRequest();
        };
    }

    private String unknownModel() {
        String policy = provider == OpenAiProvider.OPENROUTER
                ? ", or nobody serves it who does not collect prompts (data_collection: deny)"
                : "";
        return "the model '" + model + "' is unknown there" + policy + ". Set AIQARAMBA_MODEL to one that exists.";
    }

    private String invalidRequest() {
        return "the request was refused. Check the model '" + model + "', the tools and the base URL.";
    }

    /** Returns the failure of an exchange without a whole reply. */
    ModelException broken(Throwable error) {
        List<Throwable> causes = causes(error);
        for (Throwable cause : causes) {
            if (cause instanceof BodyTooLargeException) {
                return badAnswer("cannot be read. " + cause.getMessage());
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof IOException io) {
                return connectionBroken(io, causes);
            }
        }
        return badAnswer("is not HTTP.");
    }

    private static List<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .toList();
    }

    /** A broken status line is quoted in the exception's message: that one is not passed on. */
    private ModelException connectionBroken(IOException error, List<Throwable> causes) {
        boolean quotes = causes.stream().anyMatch(ProtocolException.class::isInstance);
        return new ModelException(
                Kind.CONNECTION,
                "The connection to " + provider.title() + " failed ("
                        + error.getClass().getSimpleName() + "). Check the network, the proxy and the base URL.",
                quotes ? null : error);
    }

    ModelException timedOut() {
        return new ModelException(
                Kind.TIMEOUT, provider.title() + " gave no whole answer within " + timeout.toMillis() + " ms.", null);
    }

    ModelException closed() {
        return new ModelException(
                Kind.INVALID_REQUEST, "This model is closed. Ask before close(), or build another one.", null);
    }

    /** Returns the failure of a whole reply of success that is of no use. */
    ModelException badAnswer(String why) {
        return new ModelException(Kind.BAD_ANSWER, "The answer of " + provider.title() + " " + why, null);
    }
}
