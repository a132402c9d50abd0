package com.aiqaramba.docker.internal.engine;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.EventType;
import com.github.dockerjava.api.model.WaitContainerCondition;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Docker engine on this machine, for one container. Thread-safe. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final String IMAGE_VERSION = "com.aiqaramba.image";
    private static final String THIS_VERSION = "1";
    private static final Duration SWEEP = Duration.ofSeconds(2);

    private final DockerClient client;
    private final EngineCalls calls;

    private Engine(DockerClient client, EngineCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /**
     * Prepares calls to an engine; makes none yet.
     *
     * @param address of its socket
     */
    public static Engine at(URI address) {
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address.toString())
                .withDockerTlsVerify(false)
                .build();
        var http = new ZerodepDockerHttpClient.Builder().dockerHost(address).build();
        return new Engine(DockerClientImpl.getInstance(config, http), new EngineCalls(address));
    }

    /**
     * Makes a container and starts it.
     *
     * @param atItsEnd is called when it has ended, or the engine
     * @return what becomes of it
     * @throws BrowserException when the engine does not answer, lacks the image, or cannot keep a limit
     */
    public Fate start(Container container, Runnable atItsEnd) throws InterruptedException {
        try {
            requireImage(container.image());
            create(container);
            Fate fate = new Fate(container.limits(), atItsEnd);
            calls.call(() -> client.eventsCmd()
                    .withEventTypeFilter(EventType.CONTAINER)
                    .withContainerFilter(container.name())
                    .withEventFilter("oom", "die")
                    .exec(fate)
                    .awaitListening());
            calls.callAnyway(() -> client.startContainerCmd(container.name()).exec());
            return fate;
        } catch (DockerException refused) {
            throw new BrowserException(
                    "The Docker engine refused to start a container: " + firstLine(refused), refused);
        }
    }

    private void requireImage(String image) throws InterruptedException {
        Map<String, String> labels;
        try {
            var config = calls.call(() -> client.inspectImageCmd(image).exec()).getConfig();
            labels = config == null || config.getLabels() == null ? Map.of() : config.getLabels();
        } catch (NotFoundException missing) {
            throw new BrowserException("The Docker engine has no image " + image + ". Build it with"
                    + " samples/containers/build-image, or name another one with DockerBrowsers.Builder.image.");
        }
        if (!THIS_VERSION.equals(labels.get(IMAGE_VERSION))) {
            throw new BrowserException("The image " + image + " is not one of this version: its label " + IMAGE_VERSION
                    + " is not " + THIS_VERSION + ". Build it again with samples/containers/build-image.");
        }
    }

    private void create(Container container) throws InterruptedException {
        Integer processors = calls.call(() -> client.infoCmd().exec()).getNCPU();
        String network = new SharedNetwork(client, calls).id();
        CreateContainerResponse created = calls.callAnyway(() -> client.createContainerCmd(container.image())
                .withName(container.name())
                .withHostName("browser")
                .withUser(Hardening.USER)
                .withLabels(OwnerLabel.of(container.owner()))
                .withEnv("AIQARAMBA_TIME_LIMIT=" + container.limits().lifetime().toSeconds())
                .withHostConfig(Hardening.of(container, network, processors == null ? 1 : processors))
                .exec());
        for (String warning : Optional.ofNullable(created.getWarnings()).orElse(new String[0])) {
            if (warning.contains("discarded")) {
                throw new BrowserException("The Docker engine cannot keep a limit of the container: " + warning
                        + " Mend the engine's control groups; without its limits a container is not started.");
            }
            LOG.debug("The Docker engine warns: {}", warning);
        }
    }

    /**
     * Kills a container and removes it, although the thread may be interrupted.
     *
     * @param end when to give up
     * @return whether it is gone; false also when the engine did not answer in time
     */
    public boolean remove(String container, Deadline end) {
        try {
            calls.callAnyway(
                    () -> client.removeContainerCmd(container)
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec(),
                    end);
            return true;
        } catch (NotFoundException gone) {
            return true;
        } catch (ConflictException beingRemoved) {
            return awaitRemoval(container, end);
        } catch (DockerException | BrowserException failure) {
            LOG.debug("The Docker engine did not remove a container.", failure);
            return false;
        }
    }

    /** It removes itself as soon as it has ended. */
    private boolean awaitRemoval(String container, Deadline end) {
        try {
            calls.callAnyway(
                    () -> client.waitContainerCmd(container)
                            .withCondition(WaitContainerCondition.REMOVED)
                            .exec(new LastAnswer<>())
                            .get(),
                    end);
            return true;
        } catch (NotFoundException gone) {
            return true;
        } catch (DockerException | BrowserException failure) {
            LOG.debug("The Docker engine did not say that a container is gone.", failure);
            return false;
        }
    }

    /**
     * Removes the containers whose owner is dead.
     *
     * @param living an owner that can tell which others are dead
     */
    public void sweep(OwnerProcess living) throws InterruptedException {
        var containers = calls.call(() -> client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(OwnerLabel.NAME))
                .exec());
        for (var container : containers) {
            if (OwnerLabel.find(container.getLabels()).filter(living::outlived).isPresent()) {
                boolean gone = remove(container.getId(), Deadline.in(SWEEP));
                LOG.info(
                        "A browser's container was left over by a process that is dead; it is {}.",
                        gone ? "removed" : "still there");
            }
        }
    }

    private static String firstLine(DockerException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        calls.close();
        try (client) {
            LOG.trace("Done with the Docker engine.");
        } catch (IOException failure) {
            LOG.debug("The connections to the Docker engine could not be closed.", failure);
        }
    }
}
