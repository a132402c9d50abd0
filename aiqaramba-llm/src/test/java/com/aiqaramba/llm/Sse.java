package com.aiqaramba.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Writes server-sent events. */
public final class Sse {
    private static final JsonMapper JSON = new JsonMapper();

    private Sse() {}

    /** One event for each text; a text of several lines is an event of several lines. */
    public static String of(List<String> events) {
        StringBuilder stream = new StringBuilder();
        for (String event : events) {
            event.lines().forEach(line -> stream.append("data: ").append(line).append('\n'));
            stream.append('\n');
        }
        return stream.toString();
    }

    /** The chunks of a stream that is written as a JSON array; a text in it is a chunk that is no JSON. */
    public static List<String> chunks(String array) {
        List<String> chunks = new ArrayList<>();
        try {
            for (JsonNode chunk : JSON.readTree(array)) {
                chunks.add(chunk.isTextual() ? chunk.textValue() : chunk.toString());
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
        return chunks;
    }

    /** Half of a text, counted in whole characters. */
    public static int half(String text) {
        return text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    }
}
