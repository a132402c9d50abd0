package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.core.spi.BrowserProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Start of a local browser.
 *
 * @param commandTimeout how much longer than a page load one command may take
 * @param proxy host and port of the proxy for everything that the browser requests
 * @param isolated whether driver and browser run in namespaces of their own
 */
public record Launch(
        Installation installation,
        boolean headless,
        BrowserProfile profile,
        Duration commandTimeout,
        Optional<String> proxy,
        boolean isolated) {
    Setup in(SessionFolder folder) {
        return new Setup(
                installation.product(),
                Optional.of(installation.binary().toString()),
                headless,
                isolated || Sandbox.isPossible(),
                profile,
                commandTimeout,
                Optional.of(folder.downloads()),
                proxy,
                List.of(),
                Map.of());
    }
}
