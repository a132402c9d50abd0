package com.aiqaramba.browser.internal.settle;

import com.aiqaramba.browser.internal.event.BrowserEvents;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.browser.internal.screenshot.VideoCamera;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/**
 * Wait until the active page has come to rest: loaded, no request under way, and nothing changed in the document for
 * 150 milliseconds. It waits at most 5 seconds beyond the page load. The page itself measures the quiet, so that
 * nothing is slept through. For one thread at a time.
 */
public final class Settler {
    /** The longest wait beyond the page load, unless said otherwise. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int QUIET_MILLIS = 150;

    private final PageDriver browser;
    private final VideoCamera video;
    private final InstantSource clock;
    private final Duration longest;
    private final BrowserEvents events;
    private final OpenRequests requests = new OpenRequests();

    /** Waits for one browser's pages; where they are filmed, it looks up from time to time. */
    public Settler(PageDriver browser, BrowserEvents events, VideoCamera video, InstantSource clock, Duration longest) {
        this.browser = browser;
        this.events = events;
        this.video = video;
        this.clock = clock;
        this.longest = longest;
        events.tell(requests);
    }

    /**
     * Waits. An open dialog or a closed tab ends it at once.
     *
     * @return what is worth telling when the page did not come to rest
     */
    public Optional<String> settle() throws InterruptedException {
        Instant deadline = clock.instant().plus(longest);
        try {
            while (clock.instant().isBefore(deadline)) {
                if (isQuiet(untilNextLook(deadline)) && areRequestsDone()) {
                    return Optional.empty();
                }
                video.shootWhenDue();
            }
        } catch (UnhandledAlertException | NoSuchWindowException nothingToWaitFor) {
            return Optional.empty();
        }
        requests.giveUp();
        return Optional.of("The page did not come to rest after the action; it may look different soon.");
    }

    private Duration untilNextLook(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        return video.isOn() && left.compareTo(VideoCamera.INTERVAL) > 0 ? VideoCamera.INTERVAL : left;
    }

    private boolean areRequestsDone() throws InterruptedException {
        events.pull();
        return !requests.any();
    }

    private boolean isQuiet(Duration left) throws InterruptedException {
        try {
            return Boolean.TRUE.equals(browser.runAsync(Script.REST, QUIET_MILLIS, Math.max(1, left.toMillis())));
        } catch (UnhandledAlertException | NoSuchWindowException nothingToWaitFor) {
            throw nothingToWaitFor;
        } catch (WebDriverException navigated) {
            return false;
        }
    }
}
