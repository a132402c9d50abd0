package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.action.PageTools;
import com.aiqaramba.browser.internal.action.Performers;
import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.browser.internal.event.MessageLog;
import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.observe.SecretPlaces;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Tabs;
import com.aiqaramba.browser.internal.page.WatchedPages;
import com.aiqaramba.browser.internal.screenshot.Camera;
import com.aiqaramba.browser.internal.screenshot.EarlyPicture;
import com.aiqaramba.browser.internal.screenshot.VideoCamera;
import com.aiqaramba.browser.internal.screenshot.WholePageCamera;
import com.aiqaramba.browser.internal.settle.Settler;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A browser session on any {@link RemoteWebDriver}. The driver must leave dialogs open
 * ({@code unhandledPromptBehavior: ignore}); with Chromium's performance log switched on, the session also waits for
 * requests after an action. For one thread at a time, except {@link #close}.
 */
public final class SeleniumSession implements BrowserSession {
    private final SessionContext context;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final PageDriver browser;
    private final Tabs tabs;
    private final WatchedPages pages;
    private final PageReader reader;
    private final Upkeep upkeep;
    private final Settler settler;
    private final Camera camera;
    private final WholePageCamera wholePageCamera;
    private final VideoCamera video;
    private final EarlyPicture earlyPicture;
    private final Performers performers;
    private Snapshot latest;
    private volatile boolean isPictureExpected;

    /**
     * Takes over a started browser.
     *
     * @param driver its driver
     * @param request what the run needs
     * @param context what belongs to the browser
     */
    public SeleniumSession(RemoteWebDriver driver, SessionRequest request, SessionContext context) {
        this(
                driver,
                request,
                context,
                new Timing(MonotonicClock.start(), duration -> Thread.sleep(duration.toMillis()), Settler.LONGEST));
    }

    SeleniumSession(RemoteWebDriver driver, SessionRequest request, SessionContext context, Timing timing) {
        limitTimes(driver, request.profile().pageLoadTimeout());
        this.context = context;
        this.browser = new PageDriver(driver);
        this.tabs = new Tabs(browser, timing.clock(), request.limits().tabs());
        SecretFields secretFields = new SecretFields();
        this.reader = new PageReader(browser, tabs, secretFields, timing.clock());
        this.pages = new WatchedPages(browser, tabs, String.valueOf(driver.getSessionId()));
        this.upkeep = new Upkeep(browser, tabs, new MessageLog(pages.token()), request, context, timing.clock());
        SecretPlaces secretPlaces = reader.secretPlaces(request.redactor());
        this.camera = new Camera(browser, secretPlaces, request.profile());
        this.wholePageCamera = new WholePageCamera(browser, reader, secretPlaces, camera);
        this.video = new VideoCamera(camera, request.listener(), timing.clock());
        this.earlyPicture = new EarlyPicture(camera, pages);
        this.settler = new Settler(
                browser,
                pages,
                reader,
                upkeep.events(),
                upkeep::isSignInWanted,
                video,
                earlyPicture,
                timing.clock(),
                timing.pause(),
                timing.longestSettling());
        this.latest = Snapshot.EMPTY;
        this.performers = new Performers(
                new PageTools(browser, tabs, reader, secretFields, () -> latest, timing.clock(), timing.pause()),
                request);
    }

    /** Most browsers were opened with these limits or shorter ones. */
    private static void limitTimes(RemoteWebDriver driver, Duration pageLoad) {
        Object limits = driver.getCapabilities().getCapability("timeouts");
        if (!(limits instanceof Map<?, ?> set
                && millis(set.get("pageLoad")) == pageLoad.toMillis()
                && millis(set.get("script")) <= Setup.LONGEST_SCRIPT.toMillis())) {
            driver.manage().timeouts().pageLoadTimeout(pageLoad).scriptTimeout(Setup.LONGEST_SCRIPT);
        }
    }

    private static long millis(@Nullable Object limit) {
        return limit instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }

    @Override
    public Observation observe() throws InterruptedException {
        reader.retell();
        upkeep.hear();
        Snapshot now = reader.read();
        latest = new Snapshot(upkeep.withMessages(now.observation()), now.elements());
        return latest.observationWith(upkeep.drainNotices());
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        return upkeep.console();
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        return upkeep.network();
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        return upkeep.downloads();
    }

    @Override
    public Optional<byte[]> download(String name) {
        return upkeep.download(name);
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        if (latest.equals(Snapshot.EMPTY)) {
            upkeep.tell(tabs.refresh());
        }
        pages.watch();
        browser.goOn();
        earlyPicture.begin(isPictureExpected && !video.isOn());
        isPictureExpected = false;
        if (!latest.equals(Snapshot.EMPTY)) { // before the first look there is nothing to see
            video.shootWhenDue();
        }
        int opened = tabs.opened();
        ActionResult result = withNewTab(settled(action), opened);
        video.shoot();
        return result;
    }

    @Override
    public Optional<String> changeFor(BrowserAction action) throws InterruptedException {
        try {
            return performers.changeFor(action, latest.observation().document());
        } catch (UnhandledAlertException open) {
            return Optional.of("a dialog opened");
        } catch (WebDriverException closedOrNavigated) {
            return Optional.of("the page is another one");
        } finally {
            leaveFrames();
        }
    }

    private void leaveFrames() throws InterruptedException {
        try {
            browser.enter(FramePath.TOP);
        } catch (WebDriverException dialogOrClosedTab) {
            // Both are told by the next observation.
        }
    }

    private ActionResult settled(BrowserAction action) throws InterruptedException {
        ActionResult attempted = attempt(action);
        settle();
        ActionResult result = performers.afterRest(action, attempted);
        leaveFrames();
        Optional<String> signedIn = upkeep.signIn();
        if (signedIn.isEmpty()) {
            return result;
        }
        settle();
        return ActionResult.done(signedIn.get());
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
        pages.watch();
        leaveFrames();
        upkeep.tell(settler.settle().stream().toList());
        upkeep.look();
    }

    /** Sees to what pages do meanwhile; for whoever has the session to himself while nobody else uses it. */
    void lookAfter() throws InterruptedException {
        upkeep.look();
    }

    /** Looks after it in a hurry, see {@link Upkeep#guard}; also while somebody else uses the session. */
    boolean guard() {
        return upkeep.guard(this::close);
    }

    private ActionResult withNewTab(ActionResult result, int opened) throws InterruptedException {
        Optional<Integer> tab = tabs.activateOpenedSince(opened);
        if (tab.isEmpty()) {
            return result;
        }
        settle();
        String message = result.message() + " Tab " + tab.get() + " opened and is active now.";
        return result.mapText(unused -> message.strip());
    }

    @Override
    public void expectScreenshot() {
        isPictureExpected = true;
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        Optional<Screenshot> early = earlyPicture.give();
        return video.take(early.isPresent() ? early.get() : camera.shoot());
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        return wholePageCamera.shoot();
    }

    @Override
    public Optional<PictureArea> areaOf(String words) throws InterruptedException {
        return wholePageCamera.areaOf(words);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            browser.leave();
            context.end().run();
        }
    }
}
