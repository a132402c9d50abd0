package com.aiqaramba.core.web;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Addresses that a run's browser may connect to. A name is also checked when it is resolved: one that leads to a
 * private address is refused unless {@code privateAddresses} is set. Immutable.
 *
 * @param origins that may be reached; WebSockets count as the http or https of their host and port
 * @param everyOrigin whether every public origin may be reached too
 * @param privateAddresses whether the origins that are listed may lie at private addresses, see
 *     {@link PrivateAddresses}
 * @since 0.1.0
 */
public record NetworkAccess(Set<Origin> origins, boolean everyOrigin, boolean privateAddresses) {
    /** No addresses. */
    public static final NetworkAccess NONE = new NetworkAccess(Set.of(), false, false);

    /** Keeps the order of the origins. */
    public NetworkAccess {
        origins = Collections.unmodifiableSet(new LinkedHashSet<>(origins));
    }

    /**
     * Tells whether an origin may be reached, as far as its spelling tells.
     *
     * @param origin the origin
     * @return false when it is not listed, or names a private host and those are refused
     */
    public boolean allows(Origin origin) {
        return isPrivate(origin) ? allowsPrivate(origin) : everyOrigin || origins.contains(origin);
    }

    /**
     * Tells whether an origin may lie at a private address.
     *
     * @param origin the origin
     * @return true when it is listed and {@code privateAddresses} is set
     */
    public boolean allowsPrivate(Origin origin) {
        return privateAddresses && origins.contains(origin);
    }

    /**
     * Returns the origins that are listed although their spelling says that they are private and those are refused.
     *
     * @return empty when everything that is listed may be reached
     */
    public Set<Origin> contradictions() {
        return privateAddresses
                ? Set.of()
                : origins.stream().filter(NetworkAccess::isPrivate).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPrivate(Origin origin) {
        return PrivateAddresses.isPrivateHost(origin.host());
    }
}
