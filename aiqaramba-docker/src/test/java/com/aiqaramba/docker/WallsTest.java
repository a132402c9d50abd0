package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.browsers;
import static com.aiqaramba.docker.fixture.Containers.options;
import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static com.aiqaramba.docker.fixture.Containers.show;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.docker.fixture.Site;
import com.aiqaramba.docker.fixture.TestEngine;
import com.github.dockerjava.api.model.HostConfig;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds a container, and that it does. */
@Tag("engine")
class WallsTest {
    private static final long MEMORY = 600L << 20;
    private static final long TEMPORARY = 64L << 20;
    private static final int PROCESSES = 300;

    private static TestEngine engine;
    private static BrowserSession session;
    private static String container;

    @BeforeAll
    static void start() throws Exception {
        engine = new TestEngine();
        session = options()
                .memoryBytes(MEMORY)
                .temporaryBytes(TEMPORARY)
                .processes(PROCESSES)
                .processors(1.5)
                .lifetime(Duration.ofMinutes(10))
                .build()
                .open(runThatReaches());
        container = engine.onlyContainer();
    }

    @AfterAll
    static void end() throws Exception {
        session.close();
        engine.close();
    }

    @Test
    void the_engine_was_given_every_limit() {
        HostConfig limits = Objects.requireNonNull(engine.inspect(container).getHostConfig());

        assertThat(limits.getMemory()).isEqualTo(MEMORY);
        assertThat(limits.getMemorySwap()).isEqualTo(MEMORY);
        assertThat(limits.getPidsLimit()).isEqualTo(PROCESSES);
        assertThat(limits.getNanoCPUs()).isEqualTo(1_500_000_000L);
        assertThat(limits.getShmSize()).isEqualTo(TEMPORARY);
        assertThat(limits.getReadonlyRootfs()).isTrue();
        assertThat(limits.getAutoRemove()).isTrue();
        assertThat(limits.getPrivileged()).isFalse();
        assertThat(engine.inspect(container).getNetworkSettings().getPorts().getBindings())
                .isEmpty();
    }

    @Test
    void no_process_has_any_right() throws Exception {
        String status = engine.run(container, "cat /proc/[0-9]*/status");

        assertThat(status.lines().filter(line -> line.startsWith("Cap")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("0000000000000000"));
        assertThat(status.lines().filter(line -> line.startsWith("NoNewPrivs")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("1"));
        assertThat(status.lines().filter(line -> line.startsWith("Uid"))).allMatch(line -> line.contains("10001"));
    }

    @Test
    void nothing_can_be_written_but_folders_in_memory() throws Exception {
        assertThat(engine.run(
                        container, "touch /usr/bin/x /etc/x /run/aiqaramba/x /var/tmp/x 2>&1 | grep -c Read-only"))
                .isEqualTo("4");
        String size =
                engine.run(container, "cat /dev/zero 2>/dev/null > /tmp/full; stat -c %s /tmp/full; rm /tmp/full");

        assertThat(Long.parseLong(size)).isBetween(TEMPORARY / 2, TEMPORARY);
    }

    @Test
    void processes_and_threads_are_counted() throws Exception {
        String bomb = "trap 'kill -9 0' EXIT; i=0; while [ $i -lt 2000 ]; do sleep 20 & i=$((i+1)); done; wait";

        assertThat(engine.run(container, bomb)).contains("Cannot fork");
    }

    @Test
    void memory_is_limited_and_the_browser_outlives_who_takes_too_much() throws Exception {
        assertThat(engine.run(container, "tail /dev/zero; echo ended with $?")).contains("ended with 137");
        assertThat(session.observe().url()).isEqualTo("about:blank");
    }

    @Test
    void a_service_of_this_machine_cannot_be_connected_to() throws Exception {
        try (ServerSocket everywhere = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"))) {
            for (String address : addressesOfThisMachine()) {
                String attempt = "timeout 2 socat -u OPEN:/dev/null TCP:" + address + ":" + everywhere.getLocalPort()
                        + ",connect-timeout=1 && echo connected";

                assertThat(engine.run(container, attempt)).as(address).doesNotContain("connected");
            }
        }
    }

    private static List<String> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(InetAddress::getHostAddress)
                .toList();
    }

    @Test
    void no_name_can_be_looked_up() throws Exception {
        assertThat(engine.run(container, "timeout 5 getent hosts example.org || echo unknown"))
                .isEqualTo("unknown");
    }

    @Test
    void a_page_believes_to_be_online() throws Exception {
        try (Site site = new Site()) {
            String url = site.page("/", "<p id=state></p><script>state.textContent = navigator.onLine</script>");
            try (BrowserSession other = browsers().open(runThatReaches(url))) {
                assertThat(show(other, url)).isEqualTo("true");
            }
        }
    }
}
