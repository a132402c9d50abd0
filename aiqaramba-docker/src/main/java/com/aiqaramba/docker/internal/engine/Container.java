package com.aiqaramba.docker.internal.engine;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A container as it is to be made. Immutable.
 *
 * @param name that no other container has
 * @param image from which it is made
 * @param owner the process that makes it
 * @param sockets the folder that it shares with its owner
 * @param limits what it may use up
 * @param systemCalls the JSON text of a seccomp profile, empty for the engine's own
 */
public record Container(
        String name,
        String image,
        OwnerProcess owner,
        Path sockets,
        ContainerLimits limits,
        Optional<String> systemCalls) {}
