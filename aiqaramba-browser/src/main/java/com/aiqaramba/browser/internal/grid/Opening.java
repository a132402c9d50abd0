package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.action.Pause;
import com.aiqaramba.browser.internal.driver.Connection;
import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;
import java.util.Optional;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * Opening of a browser on a Grid. A Grid notices late that a node has died, and until then sends it who comes; so
 * whoever was sent there asks again.
 */
final class Opening {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** In the Grid's words, what it wanted of a node and could not tell it. */
    private static final String TO_A_NODE = "/se/grid/node/session";

    private final GridAccess grid;
    private final Pause pause;

    Opening(GridAccess grid, Pause pause) {
        this.grid = grid;
        this.pause = pause;
    }

    RemoteWebDriver open(Setup setup, Duration timeout) throws InterruptedException {
        Deadline deadline = Deadline.in(timeout);
        Optional<RemoteWebDriver> driver = ask(setup, timeout, deadline);
        while (driver.isEmpty()) {
            pause.rest(BETWEEN_TRIES);
            driver = ask(setup, timeout, deadline);
        }
        return driver.get();
    }

    /** Empty when it is worth to ask again. */
    private Optional<RemoteWebDriver> ask(Setup setup, Duration timeout, Deadline deadline)
            throws InterruptedException {
        try {
            return Optional.of(new Connection(setup).open(grid.client(setup.readTimeout()), deadline.atMost(timeout)));
        } catch (BrowserException failure) {
            if (deadline.isOver()) {
                throw BrowserException.retryable(
                        "The Grid at " + grid.address() + " gave no browser within " + timeout.toSeconds()
                                + " seconds. Others may use its slots; wait longer with"
                                + " GridBrowsers.Builder.startTimeout.");
            }
            if (!String.valueOf(failure.getMessage()).contains(TO_A_NODE)) {
                throw new BrowserException("The Grid at " + grid.address() + " gave no browser: " + failure.getMessage()
                        + ". Check the log of its node.");
            }
            return Optional.empty();
        }
    }
}
