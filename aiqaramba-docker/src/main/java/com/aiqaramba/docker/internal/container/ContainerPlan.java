package com.aiqaramba.docker.internal.container;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.browser.internal.driver.Setup;
import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.docker.internal.engine.Container;
import com.aiqaramba.docker.internal.engine.ContainerLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plan of a container and its browser. Immutable.
 *
 * @param engine address of the socket of the Docker engine
 * @param systemCalls the JSON text of a seccomp profile, empty for the engine's own
 * @param commandTimeout how much longer than a page load one command may take
 */
public record ContainerPlan(
        URI engine, String image, ContainerLimits limits, Optional<String> systemCalls, Duration commandTimeout) {
    private static final OwnerProcess OWNER = OwnerProcess.current();
    /** The image's script, which decides on the sandbox; a driver may start the program without it. */
    private static final String BROWSER = "/usr/bin/chromium";

    private static final Path DOWNLOADS = Path.of("/var/browser/downloads");

    /** Address at which the container's own end of the tunnel takes the browser's requests. */
    private static final String PROXY = "127.0.0.1:3128";

    /** Checks the address. */
    public ContainerPlan {
        if (!"unix".equals(engine.getScheme())) {
            throw new ConfigurationException(
                    "The Docker engine " + engine + " is not reached through a Unix socket of this"
                            + " machine. Set DOCKER_HOST or DockerBrowsers.Builder.engine to one, such as"
                            + " unix:///var/run/docker.sock;"
                            + " for browsers on other machines use a Selenium Grid.");
        }
    }

    OwnerProcess owner() {
        return OWNER;
    }

    Container container(String name, Path sockets) {
        return new Container(name, image, OWNER, sockets, limits, systemCalls);
    }

    /** Returns the browser's setup. Whether Chromium can use its own sandbox is found out in the container. */
    Setup setup(BrowserProfile profile) {
        return new Setup(
                Product.CHROMIUM,
                Optional.of(BROWSER),
                true,
                true,
                profile,
                commandTimeout,
                Optional.of(DOWNLOADS),
                Optional.of(PROXY),
                List.of(),
                Map.of());
    }
}
