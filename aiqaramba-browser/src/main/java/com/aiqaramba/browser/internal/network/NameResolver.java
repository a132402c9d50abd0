package com.aiqaramba.browser.internal.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolver of names. Called on any thread. */
@FunctionalInterface
interface NameResolver {
    /** Looks names up as the system does, and {@code *.localhost} as browsers do: it never leaves the machine. */
    NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host.endsWith(".localhost") ? "localhost" : host));

    /**
     * Looks a name up.
     *
     * @param host of an origin: a name, or an address
     * @return its addresses, in the order in which they are to be tried
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> lookUp(String host) throws UnknownHostException;
}
