package com.aiqaramba.langchain4j;

import com.aiqaramba.core.error.ModelException.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.JsonException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.stream.Stream;

/** Kinds of the exceptions of clients, by what the caller can do. */
final class ErrorKinds {
    private ErrorKinds() {}

    static Kind of(Throwable error, LangChain4jRefusal refusal) {
        return error instanceof LangChain4jException && !(error instanceof JsonException)
                ? known(error, refusal)
                : raw(error);
    }

    /** Returns the kind of an exception that LangChain4j has sorted by the HTTP status. */
    private static Kind known(Throwable error, LangChain4jRefusal refusal) {
        if (error instanceof RateLimitException) {
            return refusal.saysQuotaUsedUp() ? Kind.QUOTA_EXHAUSTED : Kind.RATE_LIMITED;
        }
        if (error instanceof AuthenticationException) {
            return Kind.AUTHENTICATION;
        }
        if (error instanceof ContentFilteredException) {
            return Kind.BLOCKED;
        }
        if (error instanceof TimeoutException) {
            return Kind.TIMEOUT;
        }
        if (error instanceof InternalServerException) {
            return Kind.OVERLOADED;
        }
        if (error instanceof UnresolvedModelServerException) {
            return Kind.CONNECTION;
        }
        return error instanceof NonRetriableException || error instanceof HttpException ? refused(refusal) : raw(error);
    }

    private static Kind refused(LangChain4jRefusal refusal) {
        if (refusal.saysTooLong()) {
            return Kind.CONTEXT_TOO_LONG;
        }
        if (refusal.saysQuotaUsedUp()) {
            return Kind.QUOTA_EXHAUSTED;
        }
        if (refusal.saysBlocked()) {
            return Kind.BLOCKED;
        }
        return refusal.saysBadKey() ? Kind.AUTHENTICATION : Kind.INVALID_REQUEST;
    }

    /** Clients wrap what their transport and their parser throw. Jackson's exceptions are of I/O too. */
    private static Kind raw(Throwable error) {
        if (has(error, JsonProcessingException.class) || has(error, JsonException.class)) {
            return Kind.BAD_ANSWER;
        }
        if (has(error, InterruptedIOException.class)) {
            return Kind.TIMEOUT;
        }
        return has(error, IOException.class) ? Kind.CONNECTION : Kind.BAD_ANSWER;
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
