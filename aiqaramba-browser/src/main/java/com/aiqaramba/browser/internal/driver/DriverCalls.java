package com.aiqaramba.browser.internal.driver;

import com.aiqaramba.core.error.BrowserException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.UnreachableBrowserException;

/**
 * The one way by which a session talks to its driver. It sorts what Selenium throws into three: the thread was
 * interrupted, the browser is of no further use, or the page did not allow the command. Only the last stays a
 * {@link WebDriverException}.
 *
 * <p>No new exception has a WebDriverException as its cause: Selenium writes the command with its arguments, and so the
 * text that was being typed, into their messages.
 *
 * <p>Thread-safe.
 */
public final class DriverCalls {
    /** Beginning of what the hub of a Selenium Grid says when it gets no answer from a node. */
    private static final String LOST_NODE = "Unable to execute request for an existing session";

    private final RemoteWebDriver driver;

    /**
     * Wraps the calls to one driver.
     *
     * @param driver whose commands will be called
     */
    public DriverCalls(RemoteWebDriver driver) {
        this.driver = driver;
    }

    /**
     * Runs commands of the driver on this thread.
     *
     * @param command what to run; it lets every WebDriverException through
     * @return what it returns
     * @throws InterruptedException when the thread is interrupted, before or during the command; the browser may go on
     *     with it
     * @throws BrowserException when driver or browser has ended, crashed, or does not answer
     * @throws WebDriverException when the page did not allow the command
     */
    public <T> T call(Supplier<T> command) throws InterruptedException {
        stopIfInterrupted();
        try {
            return command.get();
        } catch (WebDriverException failure) {
            stopIfInterrupted();
            throw sorted(failure);
        }
    }

    /** Selenium's client gives a command up at once when its thread is interrupted and leaves the flag set. */
    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Interrupted while the browser was at work.");
        }
    }

    private RuntimeException sorted(WebDriverException failure) {
        if (isClientTimeout(failure)) {
            return new BrowserException(name() + " did not answer in time: a page keeps it busy, for example with a"
                    + " script that never ends or a dialog of another tab. Close the session and open a new one.");
        }
        if (failure instanceof NoSuchSessionException) {
            return new BrowserException(name()
                    + " has ended: it crashed, was killed, or its last tab was closed. Open a" + " new session.");
        }
        if (failure instanceof UnreachableBrowserException) {
            return new BrowserException(
                    "The browser's driver has ended or was killed. Close the session and open a new one.");
        }
        if (says(failure, LOST_NODE)) {
            return new BrowserException("The Grid's node that runs " + name()
                    + " cannot be reached any more. Close the session and open a new one.");
        }
        if (isCrashedTab(failure)) {
            return new BrowserException("A tab of " + name()
                    + " crashed, often for want of memory. Close the session and" + " open a new one.");
        }
        return failure;
    }

    private String name() {
        return "The browser " + driver.getCapabilities().getBrowserName();
    }

    /** A timeout that the driver reports, of a page load or a script, has no such cause: the browser still answers. */
    private static boolean isClientTimeout(WebDriverException failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof TimeoutException || cause instanceof HttpTimeoutException);
    }

    private static boolean isCrashedTab(WebDriverException failure) {
        return says(failure, "tab crashed") || says(failure, "page crash");
    }

    private static boolean says(WebDriverException failure, String words) {
        return String.valueOf(failure.getRawMessage()).contains(words);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
