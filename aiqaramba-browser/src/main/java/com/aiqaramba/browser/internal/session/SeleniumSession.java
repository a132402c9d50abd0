package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.action.PageTools;
import com.aiqaramba.browser.internal.action.Performers;
import com.aiqaramba.browser.internal.download.DownloadGuard;
import com.aiqaramba.browser.internal.download.Downloads;
import com.aiqaramba.browser.internal.event.BrowserEvents;
import com.aiqaramba.browser.internal.event.ConsoleLog;
import com.aiqaramba.browser.internal.event.NetworkLog;
import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.observe.SecretPlaces;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.Tabs;
import com.aiqaramba.browser.internal.screenshot.Camera;
import com.aiqaramba.browser.internal.screenshot.Film;
import com.aiqaramba.browser.internal.settle.Settler;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A browser session on any {@link RemoteWebDriver}. The driver must leave dialogs open
 * ({@code unhandledPromptBehavior: ignore}); with Chromium's performance log switched on, the session also waits for
 * requests after an action. For one thread at a time, except {@link #close}.
 */
public final class SeleniumSession implements BrowserSession {
    /** For pages that keep the session's own scripts from answering; those take milliseconds. */
    private static final Duration SCRIPT_TIMEOUT = Duration.ofSeconds(10);

    /** What the driver may take for a log, which waits for scripts of the page, before the session is given up. */
    private static final Duration BEYOND_PAGE_LOAD = Duration.ofSeconds(10);

    /** Two seconds, at four looks a second. */
    private static final int GUARD_PATIENCE = 8;

    private final Around around;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Browser browser;
    private final Tabs tabs;
    private final PageReader reader;
    private final ConsoleLog console = new ConsoleLog();
    private final NetworkLog network = new NetworkLog();
    private final BrowserEvents events;
    private final Downloads downloads;
    private final Optional<DownloadGuard> guard;
    private final Settler settler;
    private final Camera camera;
    private final Film film;
    private final Performers performers;
    private final Set<String> notices = new LinkedHashSet<>();
    private Snapshot latest;

    /**
     * Takes over a started browser.
     *
     * @param driver its driver
     * @param request what the run needs
     * @param around what is round the browser
     */
    public SeleniumSession(RemoteWebDriver driver, SessionRequest request, Around around) {
        this(
                driver,
                request,
                around,
                new Timing(InstantSource.system(), duration -> Thread.sleep(duration.toMillis()), Settler.LONGEST));
    }

    SeleniumSession(RemoteWebDriver driver, SessionRequest request, Around around, Timing timing) {
        driver.manage()
                .timeouts()
                .pageLoadTimeout(request.profile().pageLoadTimeout())
                .scriptTimeout(SCRIPT_TIMEOUT);
        this.around = around;
        this.browser = new Browser(driver);
        this.tabs = new Tabs(browser, request.profile().maxTabs());
        SecretFields secretFields = new SecretFields();
        this.reader = new PageReader(browser, tabs, secretFields);
        this.events =
                new BrowserEvents(browser, request.profile().pageLoadTimeout().plus(BEYOND_PAGE_LOAD), console);
        events.tell(network);
        long downloadLimit = request.profile().maxDownloadBytes();
        this.downloads = new Downloads(browser, events, around.downloads(), downloadLimit);
        this.guard = around.downloads().map(folder -> new DownloadGuard(folder, downloadLimit, GUARD_PATIENCE));
        this.camera =
                new Camera(browser, new SecretPlaces(browser, secretFields, request.redactor()), request.profile());
        this.film = new Film(camera, request.listener(), timing.clock());
        this.settler = new Settler(browser, events, film, timing.clock(), timing.longestSettling());
        this.latest = Snapshot.EMPTY;
        this.performers = new Performers(
                new PageTools(browser, tabs, reader, secretFields, () -> latest, timing.clock(), timing.pause()),
                request);
    }

    @Override
    public Observation observe() throws InterruptedException {
        latest = reader.read();
        notices.addAll(around.asides().get());
        Observation observation = latest.observationWith(List.copyOf(notices));
        notices.clear();
        return observation;
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        events.drain();
        return console.entries();
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        events.drain();
        return network.events();
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        lookAfter();
        return downloads.list();
    }

    @Override
    public Optional<byte[]> download(String name) {
        return downloads.read(name);
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        tabs.refresh();
        if (!latest.equals(Snapshot.EMPTY)) { // before the first look there is nothing to see
            film.shootWhenDue();
        }
        int opened = tabs.opened();
        ActionResult result = withNewTab(settled(action), opened);
        film.shoot();
        return result;
    }

    private ActionResult settled(BrowserAction action) throws InterruptedException {
        ActionResult result = attempt(action);
        settle();
        return result;
    }

    private ActionResult attempt(BrowserAction action) throws InterruptedException {
        try {
            return performers.perform(action);
        } catch (UnhandledAlertException open) {
            return ActionResult.failed("A dialog is open; handle it first.");
        } catch (WebDriverException impossible) {
            return ActionResult.failed("The browser could not do that; look again.");
        }
    }

    private void settle() throws InterruptedException {
        try {
            browser.enter(FramePath.TOP);
        } catch (WebDriverException dialogOrClosedTab) {
            // Both are told by the next observation.
        }
        settler.settle().ifPresent(notices::add);
        lookAfter();
    }

    /**
     * Ends the browser where a download cannot be stopped otherwise. For one thread, also while another one uses the
     * session; to be called several times a second.
     *
     * @return whether the session should be looked after at once
     */
    boolean guard() {
        if (guard.isEmpty() || !guard.get().isTooMuch()) {
            return false;
        }
        guard.get().lastResort().ifPresent(reason -> {
            browser.fail(reason);
            close();
        });
        return true;
    }

    /**
     * Sees to what pages do meanwhile. To be called from time to time also while nobody uses the session, or the driver
     * piles up what pages write.
     */
    void lookAfter() throws InterruptedException {
        notices.addAll(tabs.refresh());
        events.drain();
        events.lack().ifPresent(notices::add);
        notices.addAll(downloads.look());
    }

    private ActionResult withNewTab(ActionResult result, int opened) throws InterruptedException {
        notices.addAll(tabs.refresh());
        Optional<Integer> tab = tabs.activateOpenedSince(opened);
        if (tab.isEmpty()) {
            return result;
        }
        settle();
        String message = result.message() + " Tab " + tab.get() + " opened and is active now.";
        return new ActionResult(result.status(), message.strip());
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        notices.addAll(tabs.refresh());
        return film.take(camera.shoot());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            around.end().run();
        }
    }
}
