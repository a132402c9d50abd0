package com.aiqaramba.browser.internal.event;

import com.aiqaramba.browser.internal.driver.LogLine;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.ConsoleEntry.Level;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that pages wrote last: 200 lines of 2,000 characters at most. For one thread at a time. */
public final class ConsoleLog {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SOURCE = 500;

    /** The driver puts address and place before a message: {@code https://a.example/b.js 12:34 "text"}. */
    private static final Pattern MESSAGE =
            Pattern.compile("(\\S{1," + LONGEST_SOURCE + "}+) (?:(\\d+:\\d+) |- )(.*)", Pattern.DOTALL);

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Deque<ConsoleEntry> entries = new ArrayDeque<>();

    /** Keeps a line, and returns it as it is told. */
    public ConsoleEntry take(LogLine line) {
        if (entries.size() == ConsoleEntry.MOST) {
            entries.removeFirst();
        }
        ConsoleEntry entry = entry(line);
        entries.addLast(entry);
        return entry;
    }

    /** Returns the latest lines, oldest first. */
    public List<ConsoleEntry> entries() {
        return List.copyOf(entries);
    }

    private ConsoleEntry entry(LogLine line) {
        String message = cut(line.message(), LONGEST_SOURCE + LONGEST_TEXT);
        Matcher parts = MESSAGE.matcher(message);
        if (!parts.matches()) {
            return ConsoleEntry.of(level(line.level()), cut(unquoted(message), LONGEST_TEXT), "");
        }
        String place = parts.group(2) == null ? "" : " " + parts.group(2);
        return ConsoleEntry.of(
                level(line.level()),
                cut(unquoted(parts.group(3)), LONGEST_TEXT),
                Addresses.withoutUser(parts.group(1)) + place);
    }

    private static Level level(String name) {
        return switch (name) {
            case "SEVERE" -> Level.ERROR;
            case "WARNING" -> Level.WARNING;
            case "DEBUG", "FINE" -> Level.DEBUG;
            default -> Level.INFO;
        };
    }

    /** A message that is one string comes as JSON. */
    private String unquoted(String text) {
        if (!text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        try {
            return json.readTree(text).asText(text);
        } catch (JsonProcessingException severalStrings) {
            return text;
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
