package com.aiqaramba.browser.internal.page;

import com.aiqaramba.browser.internal.driver.DriverCalls;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * One browser's driver. Every command goes through {@link DriverCalls}, so that a
 * {@link org.openqa.selenium.WebDriverException} that comes out of here is about the page. For one thread at a time.
 */
public final class Browser {
    private final RemoteWebDriver driver;
    private final DriverCalls calls;

    /** Takes the driver of a started browser. */
    public Browser(RemoteWebDriver driver) {
        this.driver = driver;
        this.calls = new DriverCalls(driver);
    }

    /** Asks the driver for something. */
    public <T> T ask(Function<RemoteWebDriver, T> question) throws InterruptedException {
        return calls.call(() -> question.apply(driver));
    }

    /** Tells the driver to do something. */
    public void tell(Consumer<RemoteWebDriver> command) throws InterruptedException {
        calls.call(() -> {
            command.accept(driver);
            return true;
        });
    }

    /** Runs a script in the present frame. */
    public @Nullable Object run(Script script, Object... arguments) throws InterruptedException {
        return calls.call(() -> driver.executeScript(script.source(), arguments));
    }

    /** Runs a script that answers later. */
    public @Nullable Object runAsync(Script script, Object... arguments) throws InterruptedException {
        return calls.call(() -> driver.executeAsyncScript(script.source(), arguments));
    }

    /** Goes to a frame; commands about elements work in the frame of the element only. */
    public void enter(FramePath path) throws InterruptedException {
        tell(driver -> driver.switchTo().defaultContent());
        for (WebElement frame : path.elements()) {
            tell(driver -> driver.switchTo().frame(frame));
        }
    }
}
