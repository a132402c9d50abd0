package com.aiqaramba.browser.internal.driver;

import com.aiqaramba.core.spi.BrowserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Setup of a browser, wherever it runs.
 *
 * @param binary the browser's path where the driver runs, empty when the driver knows it
 * @param sandboxed whether Chromium uses its own sandbox, which it cannot as root
 * @param commandTimeout how much longer than a page load one command may take
 * @param downloads the folder for what the browser downloads, empty when that is left to the driver
 * @param proxy host and port of the proxy for everything that the browser requests, loopback included
 * @param arguments more arguments of a Chromium
 * @param labels more capabilities
 */
public record Setup(
        Product product,
        Optional<String> binary,
        boolean headless,
        boolean sandboxed,
        BrowserProfile profile,
        Duration commandTimeout,
        Optional<Path> downloads,
        Optional<String> proxy,
        List<String> arguments,
        Map<String, Object> labels) {
    /** Longest time that a session waits for the answer of a script. */
    public static final Duration LONGEST_SCRIPT = Duration.ofSeconds(10);

    /**
     * Returns how long a script of a session may take to answer, which is milliseconds unless a page keeps it from
     * that. It must give up before the connection does, or the session is lost with it.
     */
    Duration scriptTimeout() {
        Duration most = profile.pageLoadTimeout().plus(commandTimeout.dividedBy(2));
        return most.compareTo(LONGEST_SCRIPT) < 0 ? most : LONGEST_SCRIPT;
    }

    /** Returns how long to wait for the answer to a command. */
    public Duration readTimeout() {
        return profile.pageLoadTimeout().plus(commandTimeout);
    }
}
