package com.aiqaramba.browser.internal.settle;

import com.aiqaramba.browser.internal.action.Pause;
import com.aiqaramba.browser.internal.event.BrowserEvents;
import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.browser.internal.page.WatchedPages;
import com.aiqaramba.browser.internal.page.WatchedPages.Moment;
import com.aiqaramba.browser.internal.screenshot.EarlyPicture;
import com.aiqaramba.browser.internal.screenshot.VideoCamera;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/**
 * Wait until the active page has come to rest: loaded, no request under way, nothing in motion that ends soon, and for
 * 100 milliseconds nothing changed in the document and no request ended. It waits at most 5 seconds beyond the page
 * load; a document for which it did so in vain, because it changes all the time or never loads whole, is waited for one
 * second from then on, its requests apart. The time passes on this side, because a page may replace its timers, or have
 * none where its sandbox forbids scripts. For one thread at a time.
 */
public final class Settler {
    /** The longest wait beyond the page load, unless said otherwise. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration LONGEST_AGAIN = Duration.ofSeconds(1);
    private static final String RESTLESS =
            "The page did not come to rest after the action; it may look different soon.";
    private static final double QUIET_MILLIS = 100;
    private static final double LOOK_AGAIN_MILLIS = 30;

    private final PageDriver browser;
    private final WatchedPages pages;
    private final PageReader reader;
    private final Halt halt;
    private final VideoCamera video;
    private final EarlyPicture picture;
    private final InstantSource clock;
    private final Pause pause;
    private final Duration longest;
    private final BrowserEvents events;
    private final OpenRequests requests = new OpenRequests();
    private String latest = "";
    private Instant latestSince = Instant.MIN;
    private Moment present = new Moment(false, 0, 0, 0, -1, 0);
    private double document;
    private double restless;

    /** Reason why a page that is not loaded need not be waited for. */
    @FunctionalInterface
    public interface Halt {
        /** Tells whether there is one now. */
        boolean isGiven() throws InterruptedException;
    }

    /**
     * Waits for one browser's pages; where they are filmed, it looks up from time to time.
     *
     * @param reader leaves a document once there is another one
     * @param picture is taken meanwhile
     */
    public Settler(
            PageDriver browser,
            WatchedPages pages,
            PageReader reader,
            BrowserEvents events,
            Halt halt,
            VideoCamera video,
            EarlyPicture picture,
            InstantSource clock,
            Pause pause,
            Duration longest) {
        this.browser = browser;
        this.pages = pages;
        this.reader = reader;
        this.halt = halt;
        this.video = video;
        this.picture = picture;
        this.clock = clock;
        this.pause = pause;
        this.longest = longest;
        this.events = events;
        events.tell(requests);
    }

    /**
     * Waits. An open dialog or a closed tab ends it at once.
     *
     * @return what is worth telling when the page did not come to rest
     */
    public Optional<String> settle() throws InterruptedException {
        Instant begin = clock.instant();
        Instant filmed = begin.plus(VideoCamera.INTERVAL);
        try {
            for (double wait = untilRest(); wait > 0; wait = untilRest()) {
                Duration passed = Duration.between(begin, clock.instant());
                if (isInVain(passed)) {
                    restless = present.document();
                    events.pull();
                    requests.giveUp();
                    return Optional.of(RESTLESS);
                }
                if (picture.isDue(present) && areRequestsDone() && isUnchanged()) {
                    picture.take(present);
                } else {
                    pause.rest(least(Duration.ofMillis((long) Math.ceil(wait)), longest.minus(passed)));
                }
                if (!clock.instant().isBefore(filmed)) { // a page that rests sooner is filmed as it is then
                    video.shootWhenDue();
                }
            }
            return Optional.empty();
        } catch (UnhandledAlertException | NoSuchWindowException nothingToWaitFor) {
            return Optional.empty();
        }
    }

    private boolean isInVain(Duration passed) throws InterruptedException {
        boolean again = present.document() != 0 && present.document() == restless;
        return passed.compareTo(longest) >= 0 || (again && passed.compareTo(LONGEST_AGAIN) >= 0 && areRequestsDone());
    }

    private Duration least(Duration wait, Duration left) {
        Duration most = video.isOn() && left.compareTo(VideoCamera.INTERVAL) > 0 ? VideoCamera.INTERVAL : left;
        return wait.compareTo(most) < 0 ? wait : most;
    }

    /** Returns after how many milliseconds to look again, 0 when the page is at rest. */
    private double untilRest() throws InterruptedException {
        Optional<Moment> watched = pages.moment();
        Moment now = watched.isPresent() ? watched.get() : compared();
        if (now.document() != 0 && now.document() != document) {
            document = now.document();
            reader.leave();
        }
        present = now;
        if (!present.isLoaded()) {
            return halt.isGiven() ? 0 : LOOK_AGAIN_MILLIS;
        }
        double quiet = Math.max(QUIET_MILLIS - present.quiet(), present.animated());
        if (quiet > 0) {
            return quiet;
        }
        if (!areRequestsDone()) {
            return LOOK_AGAIN_MILLIS;
        }
        // What came with a request may be about to change the page.
        double wait = Math.min(QUIET_MILLIS, QUIET_MILLIS - sinceRequest());
        return wait > 0 || isStillShown() ? wait : LOOK_AGAIN_MILLIS;
    }

    /** Asking for requests takes as long as a navigation that is under way. */
    private boolean isUnchanged() throws InterruptedException {
        return pages.moment().filter(now -> now.isUnchangedSince(present)).isPresent();
    }

    private double sinceRequest() {
        return present.time() - requests.latestEnd();
    }

    /** The document may have given way to another one while the requests were looked at. */
    private boolean isStillShown() throws InterruptedException {
        return pages.moment()
                .filter(now -> now.document() != present.document())
                .isEmpty();
    }

    private boolean areRequestsDone() throws InterruptedException {
        events.pull();
        return !requests.any(pages.tab());
    }

    /** The moment in a browser whose pages cannot be watched: quiet is what looks the same again. */
    private Moment compared() throws InterruptedException {
        String now = answer();
        if (!now.equals(latest)) {
            latest = now;
            latestSince = clock.instant();
        }
        return new Moment(
                now.startsWith("[complete,"),
                Duration.between(latestSince, clock.instant()).toMillis(),
                0,
                0,
                -1,
                clock.instant().toEpochMilli());
    }

    private String answer() throws InterruptedException {
        try {
            return String.valueOf(browser.run(Script.REST));
        } catch (UnhandledAlertException | NoSuchWindowException nothingToWaitFor) {
            throw nothingToWaitFor;
        } catch (WebDriverException navigated) {
            return "";
        }
    }
}
