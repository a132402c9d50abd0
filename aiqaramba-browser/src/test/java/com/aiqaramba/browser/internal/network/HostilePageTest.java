package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.process.BrowserProcess;
import com.aiqaramba.browser.internal.process.Choice;
import com.aiqaramba.browser.internal.process.Installation;
import com.aiqaramba.browser.internal.process.InstallationFinder;
import com.aiqaramba.browser.internal.process.Launch;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page with every way out that we know: without the gate all of them lead outside, with it none does. */
@Tag("browser")
class HostilePageTest {
    private static final Pattern WAY = Pattern.compile("OUT/([\\w-]+)");

    private static final String AFTERWARDS = "serviceworkerafterwards";

    @TempDir
    Path folder;

    private World world;
    private TestSite site;
    private final Set<String> ways = new TreeSet<>();

    @BeforeEach
    void open() throws IOException {
        world = new World();
        site = new TestSite();
        serve("/", "hostile.html", "text/html; charset=utf-8");
        serve("/worker.js", "worker.js", "text/javascript");
        ways.removeIf(way -> way.startsWith("maybe-") || way.equals(AFTERWARDS));
        site.serve("/redirect/", exchange -> send(exchange, 302, "Location", after(exchange, "/redirect/")));
        site.serve("/refresh/", exchange -> send(exchange, 200, "Refresh", "0; url=" + after(exchange, "/refresh/")));
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        world.close();
    }

    @Test
    void without_a_gate_every_way_leads_outside() throws Exception {
        try (BrowserProcess browser = start(Optional.empty(), "--host-resolver-rules='MAP *.outside.test 127.0.0.2'")) {
            open(browser.driver(), world::arrivals, "udp", "turn", "quic");
            leave(browser.driver(), world::arrivals);

            assertThat(world.arrivals())
                    .filteredOn(arrival -> arrival.startsWith("spelling-"))
                    .hasSize(7);
        }
    }

    @Test
    void through_the_gate_nothing_arrives_and_every_attempt_is_told() throws Exception {
        try (NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress());
                BrowserProcess browser = start(Optional.of(gate.hostAndPort()), "")) {
            gate.admit(new NetworkAccess(Set.of(Origin.of(site.url("127.0.0.1", "/"))), false, true));
            Map<String, Integer> refused = new TreeMap<>();
            Supplier<Set<String>> told = () -> {
                gate.drainRefusals().forEach(each -> refused.merge(world.name(each), each.count(), Integer::sum));
                return refused.keySet();
            };
            RemoteWebDriver driver = browser.driver();
            open(driver, told, "turn", "quic");
            await(driver, () -> "ended: ice,quic,webtransport".equals(driver.getTitle()));
            leave(driver, told);

            assertThat(world.arrivals()).isEmpty();
            assertThat(refused).containsEntry("spelling", 7);
        }
    }

    private void open(RemoteWebDriver driver, Supplier<Set<String>> tried, String... more) {
        driver.get(site.url("127.0.0.1", "/"));
        await(driver, () -> tried.get().containsAll(ways) && tried.get().containsAll(List.of(more)));
    }

    /** A service worker tries once more after all of its pages are gone. */
    private static void leave(RemoteWebDriver driver, Supplier<Set<String>> tried) {
        assertThat(tried.get()).doesNotContain(AFTERWARDS);
        String page = driver.getWindowHandle();
        for (String tab : driver.getWindowHandles()) {
            if (!tab.equals(page)) {
                driver.switchTo().window(tab).close();
            }
        }
        driver.switchTo().window(page).get("about:blank");
        await(driver, () -> tried.get().contains(AFTERWARDS));
    }

    private static void await(RemoteWebDriver driver, BooleanSupplier condition) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> condition.getAsBoolean());
    }

    /** As the product starts it; a script before it adds what brings QUIC without a certificate and without DNS. */
    private BrowserProcess start(Optional<String> proxy, String arguments) throws IOException, InterruptedException {
        Installation installed = InstallationFinder.ofThisMachine().find(Choice.ANY);
        Path browser = Files.writeString(
                folder.resolve("chromium"),
                "#!/bin/sh\nexec %s %s %s \"$@\"\n"
                        .formatted(
                                installed.binary(), world.in("--origin-to-force-quic-on=127.0.0.2:QUIC"), arguments));
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        return BrowserProcess.start(new Launch(
                new Installation(installed.product(), browser, installed.driver()),
                true,
                BrowserProfile.builder().allowPopups().build(),
                Duration.ofSeconds(10),
                proxy,
                false));
    }

    private void serve(String path, String resource, String type) throws IOException {
        String text = text(resource);
        WAY.matcher(text).results().map(way -> way.group(1)).forEach(ways::add);
        site.serve(path, exchange -> {
            byte[] body = world.in(text).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = HostilePageTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String after(HttpExchange exchange, String prefix) {
        return exchange.getRequestURI().toString().substring(prefix.length());
    }

    private static void send(HttpExchange exchange, int status, String header, String value) throws IOException {
        exchange.getResponseHeaders().set(header, value);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
