package com.aiqaramba.llm;

import java.util.List;

/** Writes server-sent events. */
public final class Sse {
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

    /** Half of a text, counted in whole characters. */
    public static int half(String text) {
        return text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    }
}
