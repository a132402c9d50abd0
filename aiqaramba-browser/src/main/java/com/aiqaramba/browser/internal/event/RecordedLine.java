package com.aiqaramba.browser.internal.event;

import com.aiqaramba.browser.internal.driver.LogLine;
import com.aiqaramba.core.page.PageMessage.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that the watch over the documents wrote.
 *
 * @param kind what it is
 * @param text what it says
 * @param at when it came
 * @param shown whether a person could see it
 * @param floats whether it lay over the page
 */
record RecordedLine(Kind kind, String text, Instant at, boolean shown, boolean floats) {
    /** Reader of such lines. */
    static final class Reader {
        private static final String DIALOG_MARK = "aiqaramba dialog ";
        private static final Pattern DIALOG = Pattern.compile("\\S+ \\d+:\\d+ (?=\"" + DIALOG_MARK + ")");
        private static final Pattern PARTS =
                Pattern.compile("(\\d{1,15}) (ALERT|STATUS|TEXT) ([01]) ([01]) (.*)", Pattern.DOTALL);

        private final JsonMapper json = new JsonMapper();
        private final String token;
        private final Pattern beginning;

        Reader(String token) {
            this.token = token;
            this.beginning = Pattern.compile("console-api \\d+:\\d+ (?=\"" + Pattern.quote(token) + ")");
        }

        boolean isRecorded(LogLine line) {
            return beginning.matcher(line.message()).lookingAt();
        }

        /** Returns what a dialog said that was answered at once. */
        Optional<String> dialog(LogLine line) {
            Matcher start = DIALOG.matcher(line.message());
            try {
                return start.lookingAt()
                        ? Optional.of(json.readTree(line.message().substring(start.end()))
                                .asText()
                                .substring(DIALOG_MARK.length()))
                        : Optional.empty();
            } catch (JsonProcessingException impossible) {
                return Optional.empty();
            }
        }

        /** Returns empty for a line that says that no more will come. */
        Optional<RecordedLine> read(LogLine line) {
            Matcher start = beginning.matcher(line.message());
            if (!start.lookingAt()) {
                return Optional.empty();
            }
            try {
                String text =
                        json.readTree(line.message().substring(start.end())).asText();
                Matcher parts = PARTS.matcher(text.substring(token.length()));
                return parts.matches() ? Optional.of(line(parts)) : Optional.empty();
            } catch (JsonProcessingException impossible) {
                return Optional.empty();
            }
        }

        private static RecordedLine line(Matcher parts) {
            return new RecordedLine(
                    Kind.valueOf(parts.group(2)),
                    parts.group(5),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                    parts.group(3).equals("1"),
                    parts.group(4).equals("1"));
        }
    }
}
