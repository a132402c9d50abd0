package com.aiqaramba.browser.internal.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The refusals since somebody last asked, each target and reason once. Thread-safe. */
final class NetworkRefusals {
    /** A page can think of any number of targets. */
    private static final int MOST = 200;

    private static final Kind FURTHER = new Kind("further targets", "more than " + MOST + " were refused");
    private static final Logger LOG = LoggerFactory.getLogger(NetworkRefusals.class);

    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    private record Kind(String target, String reason) {}

    synchronized void add(Rejection rejection) {
        Kind kind = new Kind(rejection.target(), rejection.reason());
        // Not the target: a page can put a secret into the name of a host.
        LOG.debug("The browser's proxy refused a request: {}.", kind.reason());
        counts.merge(counts.size() < MOST || counts.containsKey(kind) ? kind : FURTHER, 1, Integer::sum);
    }

    synchronized List<NetworkRefusal> drain() {
        List<NetworkRefusal> all = new ArrayList<>();
        counts.forEach((kind, count) -> all.add(new NetworkRefusal(kind.target(), kind.reason(), count)));
        counts.clear();
        return all;
    }
}
