package com.aiqaramba.llm.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Body of an error as Google's servers write it. Every part may be missing. */
final class GeminiErrorBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?s");
    private static final Pattern TOO_LONG =
            Pattern.compile("(?i)exceeds the maximum number of (input )?tokens|payload size exceeds the limit");

    private final JsonNode error;

    private GeminiErrorBody(JsonNode error) {
        this.error = error;
    }

    static GeminiErrorBody parse(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            return new GeminiErrorBody((root.isArray() ? root.path(0) : root).path("error"));
        } catch (JsonProcessingException e) {
            return new GeminiErrorBody(MissingNode.getInstance());
        }
    }

    boolean isPresent() {
        return error.isObject();
    }

    /** The HTTP status that an error in an answer of success gives. */
    int code() {
        int code = error.path("code").asInt();
        return code >= 400 && code <= 599 ? code : 500;
    }

    String status() {
        return error.path("status").asText();
    }

    String reason() {
        return details("ErrorInfo")
                .map(detail -> detail.path("reason").asText())
                .findFirst()
                .orElse("");
    }

    boolean saysTooLong() {
        return TOO_LONG.matcher(error.path("message").asText()).find();
    }

    boolean saysQuotaOfTheDay() {
        return details("QuotaFailure")
                .flatMap(detail -> stream(detail.path("violations")))
                .anyMatch(violation -> violation.path("quotaId").asText().contains("PerDay"));
    }

    Optional<Duration> retryDelay() {
        return details("RetryInfo")
                .map(detail -> SECONDS.matcher(detail.path("retryDelay").asText()))
                .filter(Matcher::matches)
                .map(GeminiErrorBody::duration)
                .findFirst();
    }

    private static Duration duration(Matcher seconds) {
        String fraction = seconds.group(2) == null ? "" : seconds.group(2);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return Duration.ofSeconds(Long.parseLong(seconds.group(1)), nanos);
    }

    private Stream<JsonNode> details(String type) {
        return stream(error.path("details"))
                .filter(detail -> detail.path("@type").asText().endsWith("google.rpc." + type));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
