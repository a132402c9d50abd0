package com.aiqaramba.langchain4j;

import dev.langchain4j.exception.HttpException;
import java.util.regex.Pattern;

/**
 * Answer of a server instead of a message. Providers say in words only what a status cannot tell.
 *
 * @param status the HTTP status, or 0 when none is known
 * @param text the messages of the exceptions, the body among them; never passed on
 */
record LangChain4jRefusal(int status, String text) {
    private static final Pattern TOO_LONG = Pattern.compile("(?i)(prompt|input|conversation) is too long"
            + "|context[_ ](length|window|size)|maximum (prompt|model) length"
            + "|exceeds? the maximum number of (input )?tokens");
    private static final Pattern QUOTA = Pattern.compile(
            "(?i)insufficient_quota|billing_(hard_limit_reached|not_active)|credit balance is too low|PerDay");
    private static final Pattern BAD_KEY =
            Pattern.compile("(?i)(incorrect|invalid) (x-)?api[- ]key|api key not valid|API_KEY_INVALID");
    private static final Pattern BLOCKED =
            Pattern.compile("(?i)content_filter|content_policy_violation|ResponsibleAIPolicyViolation");

    static LangChain4jRefusal of(Throwable error) {
        int status = 0;
        StringBuilder text = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
            if (cause instanceof HttpException http) {
                status = http.statusCode();
            }
        }
        return new LangChain4jRefusal(status, text.toString());
    }

    boolean saysTooLong() {
        return status == 413 || TOO_LONG.matcher(text).find();
    }

    boolean saysQuotaUsedUp() {
        return status == 402 || QUOTA.matcher(text).find();
    }

    boolean saysBadKey() {
        return BAD_KEY.matcher(text).find();
    }

    boolean saysBlocked() {
        return BLOCKED.matcher(text).find();
    }
}
