package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.internal.BodyTooLargeException;
import com.google.auth.Retryable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says by kind what went wrong. Servers echo parts of the prompt in their messages, so nothing of a body comes further
 * than its codes.
 */
final class GeminiFailures {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private final String model;
    private final Duration timeout;
    private final InstantSource clock;

    GeminiFailures(String model, Duration timeout, InstantSource clock) {
        this.model = model;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Returns the provider's name of a reason, if it looks like one; anything else is not repeated. */
    static String code(String text) {
        return CODE.matcher(text).matches() ? text : "unnamed";
    }

    /** Returns the failure of a whole reply that is not one of success. */
    ModelException refused(GeminiReply reply) {
        GeminiErrorBody body = GeminiErrorBody.parse(reply.body());
        Kind kind = kind(reply.status(), body);
        return new ModelException(kind, sentence(kind, reply.status(), body), null, RetryHints.of(reply, body, clock));
    }

    /**
     * Refuses a reply of success that tells of an error: streams and gateways have no other way once they have begun.
     */
    void refuseError(GeminiReply reply) {
        GeminiErrorBody body = GeminiErrorBody.parse(reply.body());
        if (body.isPresent()) {
            throw refused(new GeminiReply(body.code(), reply.retryAfter(), reply.body()));
        }
    }

    private static Kind kind(int status, GeminiErrorBody body) {
        return switch (status) {
            case 400 -> badRequest(body);
            case 401, 403 -> Kind.AUTHENTICATION;
            case 402 -> Kind.QUOTA_EXHAUSTED;
            case 408 -> Kind.TIMEOUT;
            case 413 -> Kind.CONTEXT_TOO_LONG;
            case 429 -> body.saysQuotaOfTheDay() ? Kind.QUOTA_EXHAUSTED : Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.OVERLOADED : Kind.INVALID_REQUEST;
        };
    }

    private static Kind badRequest(GeminiErrorBody body) {
        if (body.reason().startsWith("API_KEY_")) {
            return Kind.AUTHENTICATION;
        }
        return body.saysTooLong() ? Kind.CONTEXT_TOO_LONG : Kind.INVALID_REQUEST;
    }

    private String sentence(Kind kind, int status, GeminiErrorBody body) {
        return "Gemini answered with HTTP " + status + codes(body) + ": " + advice(kind, status);
    }

    private static String codes(GeminiErrorBody body) {
        StringBuilder codes = new StringBuilder();
        for (String code : new String[] {body.status(), body.reason()}) {
            if (CODE.matcher(code).matches()) {
                codes.append(' ').append(code);
            }
        }
        return codes.toString();
    }

    private String advice(Kind kind, int status) {
        return switch (kind) {
            case AUTHENTICATION ->
                "the key or the credentials are wrong or lack the right to use the model '" + model
                        + "'. Check GEMINI_API_KEY, or the Google Cloud credentials on Vertex AI.";
            case RATE_LIMITED -> "too many requests. Wait, or ask for a higher quota.";
            case QUOTA_EXHAUSTED -> "the quota is used up. Wait for the next day, or ask for a higher quota.";
            case OVERLOADED -> "the service is overloaded or failed. Try again later.";
            case TIMEOUT -> "the service gave up waiting. Try again later.";
            case CONTEXT_TOO_LONG -> "the conversation is longer than the model '" + model + "' takes. Shorten it.";
            default ->
                status == 404
                        ? "the model '" + model + "' is unknown there. Set AIQARAMBA_MODEL to one that exists."
                        : "the request was refused. Check the model '" + model + "', the tools and the base URL.";
        };
    }

    /** Returns the failure of an exchange without a whole reply. */
    ModelException broken(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return new ModelException(
                        Kind.BAD_ANSWER, "Gemini's answer cannot be read. " + cause.getMessage(), null);
            }
            if (cause instanceof InterruptedIOException) {
                return timedOut(cause);
            }
            if (cause instanceof Retryable refused && !refused.isRetryable()) {
                return credentialsRefused();
            }
            if (cause instanceof IOException io) {
                return connectionBroken(io);
            }
        }
        return unreadable(error);
    }

    /** Leaves out the answer of Google, which quotes the account. */
    private static ModelException credentialsRefused() {
        return new ModelException(
                Kind.AUTHENTICATION,
                "Google refused the credentials for Vertex AI. Run 'gcloud auth application-default login' again, or"
                        + " give another key of a service account with GOOGLE_APPLICATION_CREDENTIALS.",
                null);
    }

    ModelException timedOut(@Nullable Throwable cause) {
        return new ModelException(
                Kind.TIMEOUT, "Gemini gave no whole answer within " + timeout.toMillis() + " ms.", cause);
    }

    /** A broken status line is quoted in the exception's message: that one is not passed on. */
    private static ModelException connectionBroken(IOException cause) {
        return new ModelException(
                Kind.CONNECTION,
                "The connection to Gemini failed (" + cause.getClass().getSimpleName()
                        + "). Check the network, the proxy and the base URL.",
                cause instanceof ProtocolException ? null : cause);
    }

    /**
     * Returns the failure of a reply of success that is not in Gemini's format. Parsers quote it, so there is no cause.
     */
    static ModelException unreadable(Throwable error) {
        return new ModelException(
                Kind.BAD_ANSWER,
                "Gemini's answer is not in its format (" + error.getClass().getSimpleName() + ").",
                null);
    }
}
