package com.aiqaramba.llm.recording;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts text into lines and masks what differs between two runs of the same task: addresses, dates, clock times. What
 * came and went between two looks depends on the moment of the looks, so its lines are left out; no line of a page
 * begins like them.
 */
final class LineNormalizer {
    private static final Pattern ORIGIN = Pattern.compile("(?i)\\b(?:https?|wss?)://[^\\s/?#\"'<>()]+");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:\\blocalhost|\\b127(?:\\.\\d{1,3}){3}|\\[::1]):\\d{1,5}\\b");
    private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=\\b|T)");
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}([./])\\d{1,2}\\1\\d{4}\\b");
    private static final Pattern TIME =
            Pattern.compile("(?i)(?<![\\d:])T?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?![\\d:])"
                    + "(?: ?[ap]m\\b|Z|[+-]\\d{2}:?\\d{2})?");
    private static final String MESSAGE = "Message: ";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private LineNormalizer() {}

    static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.startsWith(MESSAGE))
                .map(LineNormalizer::normalize)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String normalize(String line) {
        String masked = ORIGIN.matcher(line).replaceAll("<origin>");
        masked = LOOPBACK.matcher(masked).replaceAll("<origin>");
        masked = ISO_DATE.matcher(masked).replaceAll("<date>");
        masked = DATE.matcher(masked).replaceAll("<date>");
        masked = TIME.matcher(masked).replaceAll("<time>");
        return SPACE.matcher(masked).replaceAll(" ").strip();
    }
}
