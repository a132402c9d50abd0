package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.core.spi.BrowserProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is started and how.
 *
 * @param commandTimeout how much longer than a page load one command may take
 * @param proxy host and port of the proxy for everything that the browser requests
 */
public record Launch(
        Installation installation,
        boolean headless,
        BrowserProfile profile,
        Duration commandTimeout,
        Optional<String> proxy) {
    Setup in(SessionFolder folder) {
        return new Setup(
                installation.product(),
                Optional.of(installation.binary().toString()),
                headless,
                Sandbox.isPossible(),
                profile,
                commandTimeout,
                Optional.of(new Setup.Folders(folder.profile(), folder.downloads())),
                proxy,
                Map.of());
    }
}
