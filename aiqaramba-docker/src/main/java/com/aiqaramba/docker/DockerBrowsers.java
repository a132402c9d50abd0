package com.aiqaramba.docker;

import com.aiqaramba.browser.BrowserLimit;
import com.aiqaramba.browser.internal.driver.CommandTimeout;
import com.aiqaramba.browser.internal.driver.SeleniumVersion;
import com.aiqaramba.browser.internal.session.OpenParts;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.docker.internal.container.ContainerPlan;
import com.aiqaramba.docker.internal.container.ContainerStart;
import com.aiqaramba.docker.internal.engine.ContainerLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Source of browsers in containers of this machine's Docker engine, on Linux. Each session has a container of its own:
 * no rights, a file system that cannot be written to except for folders in memory, limits of memory, processors and
 * processes, and no network but the proxy that knows what the run may reach. The container is gone within 5 seconds of
 * {@link BrowserSession#close}, and ends by itself when this process dies, however it dies.
 *
 * <p>The image is built by {@code samples/containers/build-image}: Chromium with its driver.
 *
 * <pre>{@code
 * DockerBrowsers browsers = DockerBrowsers.builder()
 *         .memoryBytes(3L << 30)
 *         .systemCalls(Path.of("samples/containers/system-calls.json"))
 *         .build();
 * }</pre>
 *
 * <p>Defaults: the engine that the environment variable {@code DOCKER_HOST} names, or else the one at {@code
 * unix:///var/run/docker.sock}; the image {@code aiqaramba-browser}; for each container 2 GiB of memory, 512 MiB for
 * each of its three folders of temporary files (which count as memory), 2 processors, 1024 processes and threads, and a
 * lifetime of 2 hours; the engine's own profile of system calls. 5 browsers at once in this JVM; the next waits for its
 * turn.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DockerBrowsers implements BrowserSource {
    private static final String USUAL_ENGINE = "unix:///var/run/docker.sock";
    private static final String USUAL_IMAGE = "aiqaramba-browser";
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;
    private static final long MEMORY_BYTES = 2 * GIBIBYTE;
    private static final long TEMPORARY_BYTES = 512 * MEBIBYTE;
    private static final double PROCESSORS = 2;
    private static final int PROCESSES = 1024;
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final ContainerPlan plan;
    private final BrowserLimit limit;

    private DockerBrowsers(ContainerPlan plan, BrowserLimit limit) {
        this.plan = plan;
        this.limit = limit;
    }

    /**
     * Returns a source of containers of this machine's engine.
     *
     * @return a source with the defaults
     * @throws ConfigurationException when {@code DOCKER_HOST} names an engine that is not reached through a Unix socket
     */
    public static DockerBrowsers onThisMachine() {
        return builder().build();
    }

    /**
     * Begins a source of containers.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public StartedBrowser start(BrowserProfile profile, SessionListener listener) throws InterruptedException {
        SeleniumVersion.check();
        try (OpenParts parts = new OpenParts()) {
            BrowserLimit.Permit permit = limit.acquire(listener);
            parts.add(permit::close);
            StartedBrowser browser = new ContainerStart(plan, profile, parts).start();
            permit.started();
            return browser;
        }
    }

    /**
     * Builder of {@link DockerBrowsers}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private Optional<URI> engine = Optional.empty();
        private String image = USUAL_IMAGE;
        private long memoryBytes = MEMORY_BYTES;
        private long temporaryBytes = TEMPORARY_BYTES;
        private double processors = PROCESSORS;
        private int processes = PROCESSES;
        private Duration lifetime = LIFETIME;
        private Optional<String> systemCalls = Optional.empty();
        private Duration commandTimeout = CommandTimeout.DEFAULT;
        private BrowserLimit limit = BrowserLimit.JVM_WIDE;

        private Builder() {}

        /**
         * Sets the engine. Containers are reached through files of this machine, so it must be here, and see the same
         * folder for temporary files.
         *
         * @param socket for example {@code unix:///run/user/1000/docker.sock}; the default is what {@code DOCKER_HOST}
         *     names, or else {@code unix:///var/run/docker.sock}
         * @return this builder
         */
        public Builder engine(URI socket) {
            engine = Optional.of(socket);
            return this;
        }

        /**
         * Sets the image.
         *
         * @param name of an image that {@code samples/containers/build-image} built; the default is
         *     {@code aiqaramba-browser}
         * @return this builder
         */
        public Builder image(String name) {
            image = name;
            return this;
        }

        /**
         * Sets the memory for everything in a container together, files included. There is no swap. Beyond it the
         * system ends a process of the container, usually the tab.
         *
         * @param most 256 MiB or more; the default is 2 GiB
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder memoryBytes(long most) {
            require(most >= 256 * MEBIBYTE, "256 MiB of memory or more; the default is 2 GiB");
            memoryBytes = most;
            return this;
        }

        /**
         * Sets the sizes of the folders in memory that a container can write to: the one for temporary files, the
         * browser's own with its downloads, and shared memory.
         *
         * @param most for each of the three, 64 MiB or more; the default is 512 MiB
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder temporaryBytes(long most) {
            require(most >= 64 * MEBIBYTE, "64 MiB or more for temporary files; the default is 512 MiB");
            temporaryBytes = most;
            return this;
        }

        /**
         * Sets how many processors a container may keep busy.
         *
         * @param most 0.1 or more; more than the machine has are not an error. The default is 2
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder processors(double most) {
            require(most >= 0.1, "a tenth of a processor or more; the default is 2");
            processors = most;
            return this;
        }

        /**
         * Sets how many processes and threads a container may have at the same time.
         *
         * @param most 100 or more; a page of one site takes about 150. The default is 1024
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder processes(int most) {
            require(most >= 100, "100 processes or more; the default is 1024");
            processes = most;
            return this;
        }

        /**
         * Sets the lifetime of a container, after which it ends by itself. It begins with the start of the browser, so
         * the time that a browser waits to be used counts.
         *
         * @param most a second or more; the default is 2 hours
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder lifetime(Duration most) {
            require(
                    most.compareTo(Duration.ofSeconds(1)) >= 0,
                    "a lifetime of a second or more; the default is 2 hours");
            lifetime = most;
            return this;
        }

        /**
         * Sets the profile of the system calls that a container may make. Chromium uses its own sandbox, one more wall
         * between a page and the container, when the profile lets it make namespaces; the engine's own profile, which
         * is the default, does not. {@code samples/containers/system-calls.json} does.
         *
         * @param seccomp a file with a profile in the engine's JSON format; it is read now
         * @return this builder
         * @throws ConfigurationException when the file cannot be read
         */
        public Builder systemCalls(Path seccomp) {
            try {
                systemCalls = Optional.of(Files.readString(seccomp));
                return this;
            } catch (IOException failure) {
                throw new ConfigurationException(
                        "The profile of system calls " + seccomp + " cannot be read.", failure);
            }
        }

        /**
         * Sets how long one command of the driver may take. A command that takes longer, usually because a script on
         * the page never ends, costs the session.
         *
         * @param beyondPageLoad how much longer than the page load timeout of the run, more than zero; the default is
         *     {@value com.aiqaramba.browser.internal.driver.CommandTimeout#DEFAULT_SECONDS} seconds
         * @return this builder
         * @throws IllegalArgumentException when it is zero or negative
         */
        public Builder commandTimeout(Duration beyondPageLoad) {
            commandTimeout = CommandTimeout.require(beyondPageLoad);
            return this;
        }

        /**
         * Sets how many browsers there are at once. Sources that share a limit share its queue.
         *
         * @param browsers the default is {@link BrowserLimit#JVM_WIDE}
         * @return this builder
         */
        public Builder limit(BrowserLimit browsers) {
            limit = browsers;
            return this;
        }

        /**
         * Builds the source. The engine is not asked yet.
         *
         * @return the source
         * @throws ConfigurationException when the engine is not reached through a Unix socket
         */
        public DockerBrowsers build() {
            URI socket = engine.orElseGet(Builder::usualEngine);
            ContainerLimits limits = new ContainerLimits(memoryBytes, temporaryBytes, processors, processes, lifetime);
            return new DockerBrowsers(new ContainerPlan(socket, image, limits, systemCalls, commandTimeout), limit);
        }

        private static void require(boolean holds, String need) {
            if (!holds) {
                throw new IllegalArgumentException("A browser's container needs " + need + ".");
            }
        }

        private static URI usualEngine() {
            return URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST"))
                    .filter(Predicate.not(String::isBlank))
                    .orElse(USUAL_ENGINE));
        }
    }
}
