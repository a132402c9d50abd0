package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.action.Pause;
import com.aiqaramba.browser.internal.driver.Connection;
import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One browser on a Grid, from before it is opened until it has ended. Thread-safe. */
public final class GridSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GridSession.class);

    private final GridSessions sessions;
    private final Label label;
    private final EndOnce end = new EndOnce(this::end);
    private volatile @Nullable RemoteWebDriver driver;

    GridSession(GridSessions sessions) {
        this.sessions = sessions;
        this.label = sessions.add();
    }
...
