package com.aiqaramba.browser.internal.event;

import com.aiqaramba.browser.internal.driver.DriverLog;
import com.aiqaramba.browser.internal.driver.LogLine;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.InvalidArgumentException;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.WebDriverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of Chromium's classic logs, which a driver fills until somebody asks and empties then. Pages that the
 * driver has not entered yet, frames of other sites and tabs that were never active, tell nothing. For one thread at a
 * time.
 */
public final class BrowserEvents {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserEvents.class);

    private static final Duration MOMENT = Duration.ofMillis(50);

    /** A driver gives so many lines at once; there may be more then. */
    private static final int FULL_ANSWER = 100_000;

    private static final int MOST_ANSWERS = 10;
    private static final int LONGEST_EVENT = 500_000;

    /** Looked for before the rest of an event is read: most of them concern nobody. */
    private static final Pattern NAME = Pattern.compile("\"method\":\"((?:Network|Page)\\.[A-Za-z]+)\"");

    private static final String LACK = "This browser does not tell what pages write to the console or request.";

    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;
    private final Duration timeout;
    private final InstantSource clock;
    private final List<EventListener> listeners = new ArrayList<>();
    private final Consumer<LogLine> console;
    private Instant pulled = Instant.EPOCH;
    private Instant drained = Instant.EPOCH;
    private boolean isSupported = true;
    private boolean isLackTold;

    /**
     * Reads the logs of one browser.
     *
     * @param timeout how long the driver may take to answer
     * @param clock tells what was read a moment ago
     * @param console hears what pages write
     */
    public BrowserEvents(PageDriver browser, Duration timeout, InstantSource clock, Consumer<LogLine> console) {
        this.browser = browser;
        this.timeout = timeout;
        this.clock = clock;
        this.console = console;
    }

    /** Tells somebody every event from now on. */
    public void tell(EventListener listener) {
        listeners.add(listener);
    }

    /** Tells what happened since the last call, except on the console. */
    public void pull() throws InterruptedException {
        pulled = clock.instant();
        read("performance", this::event);
    }

    /** Tells all that happened since the last call. */
    public void drain() throws InterruptedException {
        pull();
        drained = clock.instant();
        read("browser", console);
    }

    /** Tells all that happened, except for what may have in the last moment, if somebody asked within it. */
    public void drainUnlessFresh() throws InterruptedException {
        if (!isFresh(pulled)) {
            pull();
        }
        if (!isFresh(drained)) {
            drained = clock.instant();
            read("browser", console);
        }
    }

    private boolean isFresh(Instant read) {
        return clock.instant().isBefore(read.plus(MOMENT));
    }

    /** Returns what is worth telling of a browser without these logs, once. */
    public Optional<String> lack() {
        if (isSupported || isLackTold) {
            return Optional.empty();
        }
        isLackTold = true;
        return Optional.of(LACK);
    }

    private void read(String log, Consumer<LogLine> reader) throws InterruptedException {
        try {
            for (int answers = 0; isSupported && answers < MOST_ANSWERS; answers++) {
                if (browser.ask(driver -> new DriverLog(driver, log, timeout).read(reader)) < FULL_ANSWER) {
                    return;
                }
            }
        } catch (InvalidArgumentException | UnsupportedCommandException noSuchLog) {
            isSupported = false;
            LOG.info("{}", LACK);
        } catch (WebDriverException notNow) {
            LOG.debug("The browser's log {} could not be read this time.", log);
        }
    }

    private void event(LogLine line) {
        Matcher name = NAME.matcher(line.message());
        if (line.message().length() > LONGEST_EVENT || !name.find()) {
            return;
        }
        try {
            JsonNode event = json.readTree(line.message()).path("message");
            listeners.forEach(listener -> listener.on(event.path("method").asText(), event.path("params"), line.at()));
        } catch (JsonProcessingException notAnEvent) {
            LOG.debug("A line of the browser's log is no event.");
        }
    }
}
