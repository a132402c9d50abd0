package com.aiqaramba.docker.internal.engine;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.Ulimit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The walls of a container: what it may do to the machine. */
final class Hardening {
    /** The user that the image makes; any number that is nobody's would do. */
    static final String USER = "10001:10001";

    private static final String HOME = "/var/browser";
    private static final String SOCKETS = "/run/aiqaramba";
    private static final double NANOS = 1e9;

    private Hardening() {}

    static HostConfig of(Container container, String network, int processors) {
        ContainerLimits limits = container.limits();
        return withoutRights(container)
                .withNetworkMode(network)
                // There is nobody to ask; an engine would pass questions on to its own servers.
                .withDns("127.0.0.1")
                .withMounts(List.of(sockets(container)))
                .withTmpFs(folders(limits.temporaryBytes()))
                .withShmSize(limits.temporaryBytes())
                .withMemory(limits.memoryBytes())
                .withMemorySwap(limits.memoryBytes())
                .withNanoCPUs((long) (NANOS * Math.min(limits.processors(), processors)))
                .withPidsLimit((long) limits.processes())
                .withAutoRemove(true);
    }

    private static HostConfig withoutRights(Container container) {
        return HostConfig.newHostConfig()
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(Stream.concat(
                                Stream.of("no-new-privileges"),
                                container.systemCalls().map("seccomp="::concat).stream())
                        .toList())
                .withReadonlyRootfs(true)
                .withIpcMode("private")
                // What pages say must not get into a log or a core dump of the machine.
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
                .withUlimits(List.of(new Ulimit("core", 0L, 0L)));
    }

    private static Mount sockets(Container container) {
        return new Mount()
                .withType(MountType.BIND)
                .withSource(container.sockets().toString())
                .withTarget(SOCKETS)
                .withReadOnly(true);
    }

    private static Map<String, String> folders(long bytes) {
        String common = "rw,noexec,nosuid,nodev,size=" + bytes;
        return Map.of("/tmp", common + ",mode=1777", HOME, common + ",mode=0700,uid=10001,gid=10001");
    }
}
