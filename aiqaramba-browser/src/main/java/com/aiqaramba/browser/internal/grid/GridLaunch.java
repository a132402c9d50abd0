package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.core.spi.BrowserProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Start of a browser on a Grid.
 *
 * @param commandTimeout how much longer than a page load one command may take
 * @param route how it is kept to what its run may reach
 * @param managedDownloads whether the Grid is to give out what the browser downloads
 * @param run whose browser it will be, where that is known already
 */
public record GridLaunch(
        Product product,
        boolean headless,
        BrowserProfile profile,
        Duration commandTimeout,
        NetworkRoute route,
        boolean managedDownloads,
        Optional<String> run) {
    /** Returns the setup. The node knows where its browser is, and whether it needs to run without a sandbox. */
    Setup labelled(Label label) {
        Map<String, Object> capabilities = new HashMap<>(label.capabilities(run));
        if (managedDownloads) {
            capabilities.put("se:downloadsEnabled", true);
        }
        return new Setup(
                product,
                Optional.empty(),
                headless,
                true,
                profile,
                commandTimeout,
                Optional.empty(),
                route.proxy(),
                route.arguments(),
                capabilities);
    }
}
