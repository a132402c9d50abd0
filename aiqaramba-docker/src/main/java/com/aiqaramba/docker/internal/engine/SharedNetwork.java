package com.aiqaramba.docker.internal.engine;

import com.aiqaramba.core.error.BrowserException;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network of all browsers' containers, which leads nowhere: the machine has no address in it, nothing routes out of
 * it, and no browser listens in it. It is there because Chromium tells pages that they are offline when it sees no
 * network at all. It is made once and stays.
 */
final class SharedNetwork {
    private static final String NAME = "aiqaramba";
    private static final Map<String, String> OPTIONS = Map.of(
            "com.docker.network.bridge.inhibit_ipv4", "true",
            "com.docker.network.bridge.enable_icc", "false");

    private final DockerClient client;
    private final EngineCalls calls;

    SharedNetwork(DockerClient client, EngineCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** Its identifier, because two processes can make two of the same name at the same moment. */
    String id() throws InterruptedException {
        Optional<String> existing = find();
        if (existing.isPresent()) {
            return existing.get();
        }
        Optional<String> mine = create();
        String chosen = find().orElseThrow(() -> new BrowserException("The Docker engine has a network " + NAME
                + " that is not ours and leads somewhere; remove it with: docker network rm " + NAME));
        if (mine.isPresent() && !mine.get().equals(chosen)) {
            calls.callAnyway(() -> client.removeNetworkCmd(mine.get()).exec());
        }
        return chosen;
    }

    /** Makes it; empty when somebody else was quicker. */
    private Optional<String> create() {
        try {
            return Optional.of(calls.callAnyway(() -> client.createNetworkCmd()
                            .withName(NAME)
                            .withDriver("bridge")
                            .withInternal(true)
                            .withCheckDuplicate(true)
                            .withOptions(OPTIONS)
                            .exec())
                    .getId());
        } catch (ConflictException exists) {
            return Optional.empty();
        }
    }

    /** Finds it: the oldest, which was there for everybody who had to choose. */
    private Optional<String> find() throws InterruptedException {
        List<Network> networks =
                calls.call(() -> client.listNetworksCmd().withNameFilter(NAME).exec());
        return networks.stream()
                .filter(network -> NAME.equals(network.getName()))
                .filter(SharedNetwork::leadsNowhere)
                .min(Comparator.comparing(Network::getCreated).thenComparing(Network::getId))
                .map(Network::getId);
    }

    private static boolean leadsNowhere(Network network) {
        return Boolean.TRUE.equals(network.getInternal())
                && network.getOptions() != null
                && network.getOptions().entrySet().containsAll(OPTIONS.entrySet());
    }
}
