package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Body of an error as servers write it. Each has a form of its own, and every part may be missing.
 *
 * @param status the HTTP status that an error in an answer of success gives, or 0
 * @param codes what the provider calls the error; only what looks like an identifier
 * @param message for people; never passed on, because servers quote the request in it
 * @param flagged whether a moderation refused the prompt
 */
record OpenAiErrorBody(int status, List<String> codes, String message, boolean flagged) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]+(_[A-Za-z]+){0,7}");
    private static final int LONGEST_CODE = 60;

    private static final Set<String> TOO_LONG_CODES = Set.of("context_length_exceeded", "exceed_context_size_error");
    private static final Set<String> BLOCKED_CODES =
            Set.of("content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation");
    private static final Set<String> QUOTA_CODES =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");

    private static final Pattern TOO_LONG =
            Pattern.compile("(?i)maximum (context|prompt|model) length|exceeds? the (available )?context"
                    + "|context (length|window) exceeded");
    private static final Pattern BAD_KEY = Pattern.compile("(?i)(incorrect|invalid) api key");

    static OpenAiErrorBody parse(byte[] body) {
        return of(Json.parse(body));
    }

    /** Reads {@code {"error":{...}}}, xAI's {@code {"code":"...","error":"..."}}, and an error without any wrapping. */
    static OpenAiErrorBody of(JsonNode body) {
        JsonNode root = body.isArray() ? body.path(0) : body;
        JsonNode error = root.path("error");
        if (error.isObject()) {
            return of(error, error.path("message"));
        }
        return of(root, error.isTextual() ? error : root.path("message"));
    }

    private static OpenAiErrorBody of(JsonNode error, JsonNode message) {
        List<String> codes = Stream.of(error.path("code"), error.path("type"))
                .map(Json::text)
                .filter(code ->
                        code.length() <= LONGEST_CODE && CODE.matcher(code).matches())
                .distinct()
                .toList();
        boolean flagged = error.path("metadata").path("reasons").isArray();
        return new OpenAiErrorBody(status(error.path("code")), codes, Json.text(message), flagged);
    }

    private static int status(JsonNode code) {
        return code.isInt() && code.intValue() >= 400 && code.intValue() <= 599 ? code.intValue() : 0;
    }

    boolean saysTooLong() {
        return codes.stream().anyMatch(TOO_LONG_CODES::contains)
                || TOO_LONG.matcher(message).find();
    }

    boolean saysBlocked() {
        return flagged || codes.stream().anyMatch(BLOCKED_CODES::contains);
    }

    boolean saysQuotaUsedUp() {
        return codes.stream().anyMatch(QUOTA_CODES::contains);
    }

    boolean saysBadKey() {
        return codes.contains("invalid_api_key") || BAD_KEY.matcher(message).find();
    }
}
