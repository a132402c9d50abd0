package com.aiqaramba.docker;

import com.aiqaramba.browser.BrowserLimit;
import com.aiqaramba.browser.internal.driver.SeleniumVersion;
import com.aiqaramba.browser.internal.session.OpenParts;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.docker.internal.container.ContainerStart;
import com.aiqaramba.docker.internal.container.Plan;
import com.aiqaramba.docker.internal.engine.ContainerLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Browsers in containers of this machine's Docker engine, on Linux. Each session has a container of its own: no rights, a
 * file system that cannot be written to except for folders in memory, limits of memory, processors and processes, and no
 * network but the proxy that knows what the run may reach. The container is gone within 5 seconds of
 * {@link BrowserSession#close}, and ends by itself when this process dies, however it dies.
 *
 * <p>The image is built by {@code samples/containers/build-image}: Chromium with its driver.
 *
 * <p>Defaults: the engine that the environment variable {@code DOCKER_HOST} names, or else the one at
 * {@code unix:///var/run/docker.sock}; the image {@code aiqaramba-browser}; for each container 2 GiB of memory, 512 MiB for
 * each of its three folders of temporary files (which count as memory), 2 processors, 1024 processes and threads, and a
 * lifetime of 2 hours; the engine's own profile of system calls. 5 browsers at once in this JVM; the next waits for its turn.
 *
 * <p>Immutable and thread-safe.
 */
public final class DockerBrowsers implements BrowserSource {
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(10);
    private static final String IMAGE = "aiqaramba-browser";
    private static final String USUAL_ENGINE = "unix:///var/run/docker.sock";

    private final Plan plan;
    private final BrowserLimit limit;

    private DockerBrowsers(Plan plan, BrowserLimit limit) {
        this.plan = plan;
        this.limit = limit;
    }

    /**
     * Containers of the engine of this machine.
     *
     * @return a provider with the defaults
     * @throws ConfigurationException when {@code DOCKER_HOST} names an engine that is not reached through a Unix socket
     */
    public static DockerBrowsers onThisMachine() {
        String engine = Optional.ofNullable(System.getenv("DOCKER_HOST"))
                .filter(Predicate.not(String::isBlank))
                .orElse(USUAL_ENGINE);
        Plan plan = new Plan(URI.create(engine), IMAGE, ContainerLimits.DEFAULT, Optional.empty(), COMMAND_TIMEOUT);
        return new DockerBrowsers(plan, BrowserLimit.JVM_WIDE);
    }

    /**
     * The same provider with another engine. Containers are reached through files of this machine, so it must be here, and
     * see the same folder for temporary files.
     *
     * @param socket for example {@code unix:///run/user/1000/docker.sock}
     * @return the new provider
     * @throws ConfigurationException when it is not the address of a Unix socket
     */
    public DockerBrowsers withEngine(URI socket) {
        return with(plan.with(socket));
    }

    /**
     * The same provider with another image.
     *
     * @param name of an image that {@code samples/containers/build-image} built; the default is {@code aiqaramba-browser}
     * @return the new provider
     */
    public DockerBrowsers withImage(String name) {
        return with(plan.with(name));
    }

    /**
     * The same provider with another limit of memory, for everything in a container together, files included. There is no
     * swap. Beyond it the system ends a process of the container, usually the tab.
     *
     * @param most 256 MiB or more; the default is 2 GiB
     * @return the new provider
     */
    public DockerBrowsers withMemoryBytes(long most) {
        return with(plan.limits().withMemory(most));
    }

    /**
     * The same provider with other sizes of the folders in memory that a container can write to: the one for temporary
     * files, the browser's own with its downloads, and shared memory.
     *
     * @param most for each of the three, 64 MiB or more; the default is 512 MiB
     * @return the new provider
     */
    public DockerBrowsers withTemporaryBytes(long most) {
        return with(plan.limits().withTemporary(most));
    }

    /**
     * The same provider with another limit of processors.
     *
     * @param most how many a container may keep busy, 0.1 or more; more than the machine has are not an error. The default
     *     is 2
     * @return the new provider
     */
    public DockerBrowsers withProcessors(double most) {
        return with(plan.limits().withProcessors(most));
    }

    /**
     * The same provider with another limit of processes.
     *
     * @param most processes and threads of a container at the same time, 100 or more; a page of one site takes about 150,
     *     the default is 1024
     * @return the new provider
     */
    public DockerBrowsers withProcesses(int most) {
        return with(plan.limits().withProcesses(most));
    }

    /**
     * The same provider with another lifetime of a container, after which it ends by itself. It begins with the start of the
     * browser, so the time that a browser waits to be used counts.
     *
     * @param most a second or more; the default is 2 hours
     * @return the new provider
     */
    public DockerBrowsers withLifetime(Duration most) {
        return with(plan.limits().withLifetime(most));
    }

    /**
     * The same provider with another profile of the system calls that a container may make. Chromium uses its own sandbox,
     * one more wall between a page and the container, when the profile lets it make namespaces; the engine's own profile does
     * not. {@code samples/containers/system-calls.json} does.
     *
     * @param seccomp a file with a profile in the engine's JSON format; it is read now
     * @return the new provider
     * @throws ConfigurationException when the file cannot be read
     */
    public DockerBrowsers withSystemCalls(Path seccomp) {
        try {
            return with(plan.withSystemCalls(Files.readString(seccomp)));
        } catch (IOException failure) {
            throw new ConfigurationException("The profile of system calls " + seccomp + " cannot be read.", failure);
        }
    }

    /**
     * The same provider with another limit for one command of the driver. A command that takes longer, usually because a
     * script on the page never ends, costs the session.
     *
     * @param beyondPageLoad how much longer than the page load timeout of the run a command may take, more than zero; the
     *     default is 10 seconds
     * @return the new provider
     */
    public DockerBrowsers withCommandTimeout(Duration beyondPageLoad) {
        return with(plan.with(beyondPageLoad));
    }

    /**
     * The same provider with another limit of browsers at once. Providers that share a limit share its queue.
     *
     * @param browsers the limit; the default is {@link BrowserLimit#JVM_WIDE}
     * @return the new provider
     */
    public DockerBrowsers withLimit(BrowserLimit browsers) {
        return new DockerBrowsers(plan, browsers);
    }

    private DockerBrowsers with(ContainerLimits limits) {
        return with(plan.with(limits));
    }

    private DockerBrowsers with(Plan other) {
        return new DockerBrowsers(other, limit);
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
}
