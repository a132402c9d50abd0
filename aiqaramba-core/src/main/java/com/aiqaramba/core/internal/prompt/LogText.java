package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.ConsoleEntry.Level;
import com.aiqaramba.core.page.NetworkEvent;
import java.util.List;
import java.util.Locale;

/**
 * Console and requests as lines of text for the model, oldest first. Each line starts with a bar, as those of the page
 * do. What does not fit is left out from the beginning, and counted.
 */
public final class LogText {
    private static final int TEXT_LIMIT = 400;
    private static final int ADDRESS_LIMIT = 300;
    private static final int FIRST_ERROR_STATUS = 400;

    private final String wanted;
    private final boolean errorsOnly;
    private final int limit;

    /**
     * Chooses what is shown.
     *
     * @param wanted a part of each line's text, in any case; empty for all
     * @param limit characters at most
     */
    public LogText(String wanted, boolean errorsOnly, int limit) {
        this.wanted = wanted.strip().toLowerCase(Locale.ROOT);
        this.errorsOnly = errorsOnly;
        this.limit = limit;
    }

    /** Returns what pages wrote. */
    public String console(List<ConsoleEntry> entries) {
        List<String> lines = entries.stream()
                .filter(entry -> !errorsOnly || entry.level().compareTo(Level.WARNING) >= 0)
                .filter(entry -> isWanted(entry.text()) || isWanted(entry.source()))
                .map(LogText::line)
                .toList();
        return lines.isEmpty() ? "There is no such line in the console." : latest(lines);
    }

    /** Returns what pages requested. */
    public String network(List<NetworkEvent> events) {
        List<String> lines = events.stream()
                .filter(event -> !errorsOnly || isError(event))
                .filter(event -> isWanted(event.url()))
                .map(LogText::line)
                .toList();
        return lines.isEmpty() ? "There is no such request." : latest(lines);
    }

    private boolean isWanted(String text) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static boolean isError(NetworkEvent event) {
        return !event.failure().isEmpty() || event.status().orElse(0) >= FIRST_ERROR_STATUS;
    }

    private static String line(ConsoleEntry entry) {
        String source =
                entry.source().isEmpty() ? "" : " (" + ObservationText.clip(entry.source(), ADDRESS_LIMIT) + ")";
        return "| " + entry.level() + " " + ObservationText.clip(entry.text(), TEXT_LIMIT) + source + "\n";
    }

    private static String line(NetworkEvent event) {
        String status = event.status().isPresent()
                ? String.valueOf(event.status().getAsInt())
                : event.failure().isEmpty() ? "no answer yet" : "failed";
        String size = event.bytes().isPresent() ? ", " + event.bytes().getAsLong() + " bytes" : "";
        String failure = event.failure().isEmpty() ? "" : ", " + ObservationText.clip(event.failure(), ADDRESS_LIMIT);
        return "| " + ObservationText.clip(event.method(), ADDRESS_LIMIT) + " "
                + ObservationText.clip(event.url(), ADDRESS_LIMIT) + ": " + status + size + failure + "\n";
    }

    private String latest(List<String> lines) {
        int from = lines.size();
        int left = limit;
        while (from > 0 && lines.get(from - 1).length() <= left) {
            from--;
            left -= lines.get(from).length();
        }
        String earlier = from == 0 ? "" : "(" + from + " earlier ones are left out)\n";
        return earlier + String.join("", lines.subList(from, lines.size()));
    }
}
