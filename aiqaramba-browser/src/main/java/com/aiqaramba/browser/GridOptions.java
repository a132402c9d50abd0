package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.driver.Product;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * What can be chosen about the browsers of a Grid, beside where it is.
 *
 * @param startTimeout how long the Grid may take to give a browser
 * @param limit empty for as many as the Grid has slots
 * @param gateAt where a run's proxy listens, empty for the address from which the Grid is reached
 * @param gateHost under which name nodes find that, empty for its address
 * @param resolverRules whether there is no proxy, but names that the browser cannot look up
 */
record GridOptions(
        Product product,
        boolean headless,
        Duration commandTimeout,
        Duration startTimeout,
        Optional<BrowserLimit> limit,
        Optional<InetAddress> gateAt,
        Optional<String> gateHost,
        boolean resolverRules) {
    static final GridOptions DEFAULT = new GridOptions(
            Product.CHROME,
            true,
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    GridOptions with(Product other) {
        return new GridOptions(other, headless, commandTimeout, startTimeout, limit, gateAt, gateHost, resolverRules);
    }

    GridOptions headed() {
        return new GridOptions(product, false, commandTimeout, startTimeout, limit, gateAt, gateHost, resolverRules);
    }

    GridOptions withCommandTimeout(Duration timeout) {
        return new GridOptions(product, headless, timeout, startTimeout, limit, gateAt, gateHost, resolverRules);
    }

    GridOptions withStartTimeout(Duration timeout) {
        return new GridOptions(product, headless, commandTimeout, timeout, limit, gateAt, gateHost, resolverRules);
    }

    GridOptions with(BrowserLimit browsers) {
        return new GridOptions(
                product,
                headless,
                commandTimeout,
                startTimeout,
                Optional.of(browsers),
                gateAt,
                gateHost,
                resolverRules);
    }

    GridOptions withGate(InetAddress bind, String host) {
        return new GridOptions(
                product, headless, commandTimeout, startTimeout, limit, Optional.of(bind), Optional.of(host), false);
    }

    GridOptions withResolverRules() {
        return new GridOptions(product, headless, commandTimeout, startTimeout, limit, gateAt, gateHost, true);
    }
}
