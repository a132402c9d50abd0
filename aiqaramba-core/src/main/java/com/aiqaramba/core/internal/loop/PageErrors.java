package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.stream.Stream;

/** Errors that the pages of a run reported, a line for each. */
final class PageErrors {
    private static final int LONGEST = 300;
    private static final int FIRST_FAILURE = 400;

    private PageErrors() {}

    static List<String> of(BrowserSession session) throws InterruptedException {
        try {
            Stream<String> console = session.console().stream()
                    .filter(entry -> entry.level() == ConsoleEntry.Level.ERROR && !isOfRequest(entry))
                    .map(entry ->
                            "console: " + entry.text() + (entry.source().isEmpty() ? "" : " (" + entry.source() + ")"));
            Stream<String> requests =
                    session.network().stream().filter(PageErrors::isFailed).map(PageErrors::line);
            return Stream.concat(requests, console)
                    .map(line -> ObservationText.clip(line, LONGEST))
                    .distinct()
                    .limit(RunSummary.ERRORS)
                    .toList();
        } catch (BrowserException gone) {
            return List.of();
        }
    }

    /** The console repeats what is told of the request. */
    private static boolean isOfRequest(ConsoleEntry entry) {
        return entry.text().startsWith("Failed to load resource");
    }

    private static boolean isFailed(NetworkEvent event) {
        boolean isIcon = event.url().endsWith("/favicon.ico"); // the browser asks for it, not the page
        return !isIcon && (!event.failure().isEmpty() || event.status().orElse(0) >= FIRST_FAILURE);
    }

    private static String line(NetworkEvent event) {
        String outcome = event.status().isPresent() ? "status " + event.status().getAsInt() : event.failure();
        return "request: " + event.method() + " " + event.url() + ": " + outcome;
    }
}
