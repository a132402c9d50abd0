package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.process.Installation;
import com.aiqaramba.browser.internal.process.NamespaceProbe;
import com.aiqaramba.core.error.BrowserException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Degree to which local browsers are shut off from this machine with bubblewrap, on Linux. Driver and browser then see
 * programs, libraries, fonts and certificates of the system and their own installation, all read-only, and their
 * session's folder; no other file, no other process, and of this process's environment the search path, language and
 * time zone. They share the machine's network. A browser with a window is not shut off, because it needs the desktop.
 *
 * @since 0.1.0
 */
public enum Isolation {
    /** Shut off where that works; elsewhere not, and the log says once why and what to do. The default. */
    AUTO,
    /** Shut off; where that does not work no browser starts. */
    REQUIRED,
    /** Not shut off: driver and browser can read and write what this process can. */
    NONE;

    private static final Logger LOG = LoggerFactory.getLogger(Isolation.class);
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    boolean appliesTo(Installation installation, boolean headless) throws InterruptedException {
        if (this == NONE) {
            return false;
        }
        Optional<String> obstacle = headless
                ? NamespaceProbe.obstacle(installation)
                : Optional.of("one with a window needs the desktop; use LocalBrowsers.headless()");
        obstacle.ifPresent(this::meet);
        return obstacle.isEmpty();
    }

    private void meet(String obstacle) {
        String sentence = "The browser cannot be shut off from this machine: " + obstacle + ".";
        if (this == REQUIRED) {
            throw new BrowserException(sentence + " Isolation.AUTO starts it all the same.");
        }
        if (LOGGED.add(obstacle)) {
            LOG.warn("{} It can read what this process can.", sentence);
        }
    }
}
