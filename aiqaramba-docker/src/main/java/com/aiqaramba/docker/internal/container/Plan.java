package com.aiqaramba.docker.internal.container;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.docker.internal.engine.Limits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is started and how. Immutable.
 *
 * @param engine address of the socket of the Docker engine
 * @param systemCalls the JSON text of a seccomp profile, empty for the engine's own
 * @param commandTimeout how much longer than a page load one command may take
 */
public record Plan(URI engine, String image, Limits limits, Optional<String> systemCalls, Duration commandTimeout) {
    private static final Path HOME = Path.of("/home/browser");

    /** Where the container's own end of the tunnel takes the browser's requests. */
    private static final String PROXY = "127.0.0.1:3128";

    /** Whether Chromium can use its own sandbox is found out in the container. */
    Setup setup(BrowserProfile profile) {
        return new Setup(
                Product.CHROMIUM,
                Optional.empty(),
                true,
                true,
                profile,
                commandTimeout,
                Optional.of(new Setup.Folders(HOME.resolve("profile"), HOME.resolve("downloads"))),
                Optional.of(PROXY),
                Map.of());
    }
}
