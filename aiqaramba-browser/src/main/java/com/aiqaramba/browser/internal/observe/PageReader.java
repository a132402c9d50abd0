package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.Address;
import com.aiqaramba.browser.internal.page.BrowserErrorPage;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.browser.internal.page.Tabs;
import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.redaction.Redactor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * Reader of the active tab with all its frames. A page that navigates while it is read is read once more. For one
 * thread at a time.
 */
public final class PageReader {
    private static final String UNREADABLE =
            "The page could not be read: it changes all the time or replaces functions of"
                    + " the browser. Wait, or open another address.";

    private static final int PLACES = 20_000;
    private static final int PLACED_CHARACTERS = 1_000_000;

    private final PageDriver browser;
    private final Tabs tabs;
    private final SecretFields secrets;
    private final InstantSource clock;
    private final FrameReader frames;

    /** Reads the active one of some tabs. */
    public PageReader(PageDriver browser, Tabs tabs, SecretFields secrets, InstantSource clock) {
        this.browser = browser;
        this.tabs = tabs;
        this.secrets = secrets;
        this.clock = clock;
        this.frames = new FrameReader(browser, secrets);
    }

    /** Returns the places of secrets in the same pages. */
    public SecretPlaces secretPlaces(Redactor redactor) {
        return new SecretPlaces(browser, frames, secrets, redactor);
    }

    /**
     * Finds the smallest element of the page itself that shows some words.
     *
     * @param area where to look, in CSS pixels of the viewport; it may go beyond it
     */
    public Optional<Box> placeOf(String words, Box area) throws InterruptedException {
        String wanted = bare(words);
        return frames.readPainted(FramePath.TOP, Optional.of(area), PLACES, PLACED_CHARACTERS).stream()
                .flatMap(content -> content.nodes().stream())
                .filter(node ->
                        bare(node.text()).contains(wanted) || bare(node.name()).contains(wanted))
                .map(RawNode::box)
                .min(Comparator.comparingDouble(box -> box.width() * box.height()));
    }

    /** How a page separates blocks, cells and words does not matter for where they are. */
    private static String bare(String words) {
        return words.replaceAll("[\\s\\p{Z}|]+", "").toLowerCase(Locale.ROOT);
    }

    /** Runs a script about the page itself whose answer is one value. */
    public @Nullable Object run(Script script, Object... arguments) throws InterruptedException {
        return frames.run(script, arguments);
    }

    /** Returns what went wrong, empty when the present document is no error page of the browser. */
    public Optional<String> error() throws InterruptedException {
        return Optional.ofNullable(run(Script.ERROR_PAGE)).map(String::valueOf);
    }

    /**
     * Finds the way to a frame element that was read.
     *
     * @param around the frame in which it stands
     */
    public ElementHandle frame(FramePath around, WebElement element) {
        return frames.frame(around, element);
    }

    /**
     * Lets the page write to its console what frames of other sites told people since they were read last: their own is
     * not heard.
     */
    public void retell() throws InterruptedException {
        frames.retell();
    }

    /** Leaves the documents that were read: the page is another one. */
    public void leave() {
        frames.leave();
    }

    /** Looks at the page as it is now. */
    public Snapshot read() throws InterruptedException {
        List<String> notices = new ArrayList<>(tabs.refreshUnlessFresh());
        try {
            return readOnce(notices);
        } catch (UnhandledAlertException open) {
            return dialog(notices);
        } catch (WebDriverException navigated) {
            return readAgain(notices);
        }
    }

    private Snapshot readAgain(List<String> notices) throws InterruptedException {
        try {
            notices.addAll(tabs.refresh());
            return readOnce(notices);
        } catch (UnhandledAlertException open) {
            return dialog(notices);
        } catch (WebDriverException unreadable) {
            notices.add(UNREADABLE);
            return empty(notices, Optional.empty(), false);
        }
    }

    private Snapshot readOnce(List<String> notices) throws InterruptedException {
        Reading reading = new Reading(frames, secrets, clock);
        try {
            reading.read(FramePath.TOP, "", false);
        } finally {
            leaveFrames(reading);
        }
        if (BrowserErrorPage.isOne(reading.url())) {
            return errorPage(notices);
        }
        if (reading.url().isEmpty()) {
            return empty(List.of(UNREADABLE), Optional.empty(), false);
        }
        List<String> all = new ArrayList<>(notices);
        all.addAll(reading.notices());
        Observation observation = Observation.builder(reading.url())
                .title(reading.title())
                .document(reading.document())
                .nodes(reading.nodes())
                .tabs(tabs.seen(reading.title(), reading.url()))
                .notices(all)
                .complete(reading.complete())
                .build();
        return new Snapshot(observation, reading.elements());
    }

    private Snapshot errorPage(List<String> notices) throws InterruptedException {
        String url = Address.of(browser);
        String error = BrowserErrorPage.describe(url, error().orElse(""));
        List<String> all = Stream.concat(notices.stream(), Stream.of(error)).toList();
        return new Snapshot(
                Observation.builder(url).tabs(tabs.seen("", url)).notices(all).build(), List.of());
    }

    private void leaveFrames(Reading reading) throws InterruptedException {
        if (reading.enteredFrames()) {
            browser.enter(FramePath.TOP);
        }
    }

    private Snapshot dialog(List<String> notices) throws InterruptedException {
        try {
            String message = browser.ask(
                    driver -> String.valueOf(driver.switchTo().alert().getText()));
            return empty(notices, Optional.of(Dialog.of(message)), true);
        } catch (NoAlertPresentException closedMeanwhile) {
            return readAgain(notices);
        }
    }

    private Snapshot empty(List<String> notices, Optional<Dialog> dialog, boolean complete) {
        String title = tabs.active().title();
        String url = tabs.active().url();
        Observation.Builder page = Observation.builder(url)
                .title(title)
                .tabs(tabs.seen(title, url))
                .notices(notices)
                .complete(complete);
        dialog.ifPresent(page::dialog);
        return new Snapshot(page.build(), List.of());
    }
}
