package com.aiqaramba.docker.internal.engine;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import java.util.Map;
import java.util.Optional;

/** Label that says on a container whose it is. */
final class OwnerLabel {
    static final String NAME = "com.aiqaramba.owner";

    private OwnerLabel() {}

    static Map<String, String> of(OwnerProcess owner) {
        return Map.of(NAME, owner.place() + " " + owner.process());
    }

    /** Finds the owner; empty when there is none, or not one of ours. */
    static Optional<OwnerProcess> find(Map<String, String> labels) {
        String[] parts = labels.getOrDefault(NAME, "").split(" ", -1);
        return parts.length == 2 ? Optional.of(new OwnerProcess(parts[0], parts[1])) : Optional.empty();
    }
}
