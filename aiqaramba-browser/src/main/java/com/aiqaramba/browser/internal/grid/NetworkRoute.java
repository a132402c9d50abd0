package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Way in which a browser on a Grid is kept to what its run may reach.
 *
 * @param proxy host and port at which its node finds the run's proxy
 * @param arguments of the browser
 */
public record NetworkRoute(Optional<String> proxy, List<String> arguments) {
    /** Returns a route through a proxy. */
    public static NetworkRoute through(String proxy) {
        return new NetworkRoute(Optional.of(proxy), List.of());
    }

    /**
     * Returns a route without a proxy, by what the browser can look up: only the names of the run's origins, and no
     * address but theirs.
     */
    public static NetworkRoute byNames(NetworkAccess access) {
        if (access.everyOrigin()) {
            return new NetworkRoute(Optional.empty(), List.of());
        }
        String exceptions = access.origins().stream()
                .map(Origin::host)
                .distinct()
                .map(host -> ", EXCLUDE " + host)
                .collect(Collectors.joining());
        return new NetworkRoute(Optional.empty(), List.of("--host-resolver-rules=MAP * ~NOTFOUND" + exceptions));
    }
}
