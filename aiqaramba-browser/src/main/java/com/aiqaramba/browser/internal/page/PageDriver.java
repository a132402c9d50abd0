package com.aiqaramba.browser.internal.page;

import com.aiqaramba.browser.internal.driver.DriverCalls;
import com.aiqaramba.core.error.BrowserException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * One browser's driver. Every command goes through {@link DriverCalls}, so that a
 * {@link org.openqa.selenium.WebDriverException} that comes out of here is about the page. For one thread at a time,
 * except {@link #fail}.
 */
public final class PageDriver {
    private final RemoteWebDriver driver;
    private final DriverCalls calls;
    private final JsonMapper json = new JsonMapper();
    private final Optional<BrowserTargets> targets;
    private String tab = "";
    private volatile @Nullable String end;
    private volatile boolean isInFrame = true;

    /** Takes the driver of a started browser. */
    public PageDriver(RemoteWebDriver driver) {
        this.driver = driver;
        this.calls = new DriverCalls(driver);
        this.targets = BrowserTargets.of(driver);
    }

    /**
     * Lets every command from now on fail with this sentence. The first one counts. Any thread may call it, also while
     * another one waits for an answer of the driver.
     *
     * @param reason why the browser is of no further use
     */
    public void fail(String reason) {
        if (end == null) {
            end = reason;
        }
    }

    /** Asks the driver for something. */
    public <T> T ask(Function<RemoteWebDriver, T> question) throws InterruptedException {
        return call(() -> question.apply(driver));
    }

    /** Tells the driver to do something. */
    public void tell(Consumer<RemoteWebDriver> command) throws InterruptedException {
        call(() -> {
            command.accept(driver);
            return true;
        });
    }

    private <T> T call(Supplier<T> command) throws InterruptedException {
        stopIfFailed();
        try {
            return calls.call(command);
        } catch (BrowserException failure) {
            stopIfFailed();
            fail(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private void stopIfFailed() {
        String reason = end;
        if (reason != null) {
            throw new BrowserException(reason);
        }
    }

    /**
     * Tells the browser something by the DevTools protocol.
     *
     * @return false when this browser does not have it
     * @throws org.openqa.selenium.WebDriverException when it cannot be done now
     */
    public boolean tellDevTools(String command, Map<String, Object> parameters) throws InterruptedException {
        return askDevTools(command, parameters).isPresent();
    }

    /**
     * Asks the browser, or its active tab, something by the DevTools protocol. Other than commands of the driver it
     * does not wait for a page that is just being loaded.
     *
     * @return empty when this browser does not have it
     * @throws org.openqa.selenium.WebDriverException when it cannot be answered now
     */
    public Optional<JsonNode> askDevTools(String command, Map<String, Object> parameters) throws InterruptedException {
        Optional<JsonNode> direct = targets.isPresent() && !command.startsWith("Browser.")
                ? askTab(targets.get(), command, parameters)
                : Optional.empty();
        return direct.isPresent()
                ? direct
                : ask(driver -> driver instanceof HasCdp devTools
                        ? Optional.of(json.valueToTree(devTools.executeCdpCommand(command, parameters)))
                        : Optional.empty());
    }

    /**
     * Asks a frame that has a process of its own something by the DevTools protocol.
     *
     * @param frame the name that DevTools have for it
     * @return empty when it cannot be asked past the driver
     * @throws SilentFrameException when it does not answer, which is no reason to give the page up
     * @throws org.openqa.selenium.WebDriverException when it cannot be answered now
     */
    public Optional<JsonNode> askFrame(String frame, String command, Map<String, Object> parameters)
            throws InterruptedException {
        stopIfFailed();
        return targets.isPresent() ? targets.get().askFrame(frame, command, parameters) : Optional.empty();
    }

    private Optional<JsonNode> askTab(BrowserTargets there, String command, Map<String, Object> parameters)
            throws InterruptedException {
        if (tab.isEmpty()) {
            tab = ask(driver -> driver.getWindowHandle());
        }
        stopIfFailed();
        try {
            return there.ask(tab, command, parameters);
        } catch (WebDriverException failure) {
            return call(() -> {
                throw failure;
            });
        }
    }

    /**
     * Waits for the document for which the active tab has set out, as long as a page may load. The driver does so
     * before each of its commands, but for its logs, and DevTools do not.
     *
     * @throws org.openqa.selenium.TimeoutException when it does not come
     */
    public void awaitNavigation() throws InterruptedException {
        try {
            tell(RemoteWebDriver::getCurrentUrl);
        } catch (UnhandledAlertException | NoSuchWindowException | TimeoutException told) {
            throw told;
        } catch (WebDriverException pageDoesNotTell) {
            // Then it is there.
        }
    }

    /** Lets the scripts of the next documents run, should those of one have been stopped that navigates without end. */
    public void goOn() {
        targets.ifPresent(BrowserTargets::goOn);
    }

    /** Opens an address. A page whose scripts were stopped is left first, so that they cannot come between. */
    public void open(String url) throws InterruptedException {
        if (targets.filter(there -> there.staysStopped(tab)).isPresent()) {
            tell(driver -> driver.get("about:blank"));
            targets.ifPresent(there -> there.resume(tab));
        }
        tell(driver -> driver.get(url));
    }

    /** Returns what there is to tell of what the driver knows nothing of, and forgets it. */
    public List<String> drainNotices() {
        return targets.map(BrowserTargets::drainNotices).orElse(List.of());
    }

    /** Tells whether dialogs are heard of by DevTools, and those of tabs that are not active answered. */
    public boolean hearsDialogs() {
        return targets.filter(BrowserTargets::hearsDialogs).isPresent();
    }

    /** Returns the dialogs of all tabs that were heard of since the last call. */
    public List<SaidDialog> drainDialogs() {
        return targets.map(BrowserTargets::drainDialogs).orElse(List.of());
    }

    /** Tells whether a dialog was heard of that is open in the active tab. */
    public boolean isDialogOpen() {
        return targets.filter(BrowserTargets::isDialogOpen).isPresent();
    }

    /** Ends what it holds beside the driver. Any thread may call it; commands are left to the driver from then on. */
    public void leave() {
        targets.ifPresent(BrowserTargets::close);
    }

    /** Returns the driver's handles of the open tabs, in no order; empty when only the driver knows them. */
    Optional<Set<String>> openTabs() {
        return targets.flatMap(BrowserTargets::tabs);
    }

    /** Runs a script in the present frame. */
    public @Nullable Object run(Script script, Object... arguments) throws InterruptedException {
        return call(() -> driver.executeScript(script.source(), arguments));
    }

    /** Runs a script that answers later. */
    public @Nullable Object runAsync(Script script, Object... arguments) throws InterruptedException {
        return call(() -> driver.executeAsyncScript(script.source(), arguments));
    }

    /** Goes to a frame; commands about elements work in the frame of the element only. */
    public void enter(FramePath path) throws InterruptedException {
        if (isInFrame) {
            tell(driver -> driver.switchTo().defaultContent());
            isInFrame = false;
        }
        for (WebElement frame : path.elements()) {
            enterInner(frame);
        }
    }

    /** Goes to a frame of the present one. */
    public void enterInner(WebElement frame) throws InterruptedException {
        isInFrame = true;
        tell(driver -> driver.switchTo().frame(frame));
    }

    /** Goes to the page of another tab. */
    void enterTab(String handle) throws InterruptedException {
        targets.ifPresent(BrowserTargets::leaveTab);
        try {
            tell(driver -> driver.switchTo().window(handle));
            tab = handle;
            isInFrame = false;
        } finally {
            targets.ifPresent(there -> there.enterTab(tab));
        }
    }
}
