package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate refuses, and what it says about it. */
class NetworkGateRulesTest {
    private static final String NOT_ALLOWED = "not among the origins of this task";
    private static final String PRIVATE_NAME = "its name leads to a private address, which this task may not reach";

    private final Names names = new Names();
    private final NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress(), names, GateLimits.DEFAULT);
    private Outside outside;

    @BeforeEach
    void open() throws IOException {
        outside = new Outside();
    }

    @AfterEach
    void close() {
        gate.close();
        outside.close();
    }

    @Test
    void nothing_is_allowed_before_the_run_begins_and_what_was_refused_then_is_forgotten() throws Exception {
        assertThat(get(outside.url("/"))).startsWith("HTTP/1.1 403 ");
        admit(true, outside.origin());

        assertThat(gate.drainRefusals()).isEmpty();
        assertThat(outside.arrivals()).isEmpty();
        assertThat(get(outside.url("/"))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void another_origin_gets_a_short_answer_that_a_page_can_show() throws Exception {
        admit(true, Origin.of("http://shop.example"));

        assertThat(get(outside.url("/secret?token=1")))
                .isEqualTo("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=us-ascii\r\n"
                        + "Content-Length: %d\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n%s"
                                .formatted(text().length(), text()));
        assertThat(connect("127.0.0.1:" + outside.port())).startsWith("HTTP/1.1 403 Forbidden\r\n");
        assertThat(gate.drainRefusals())
                .containsExactly(
                        new NetworkRefusal("http://127.0.0.1:" + outside.port(), NOT_ALLOWED, 1),
                        new NetworkRefusal("127.0.0.1:" + outside.port(), NOT_ALLOWED, 1));
        assertThat(outside.arrivals()).isEmpty();
    }

    private String text() {
        return "Refused by the network rules: http://127.0.0.1:" + outside.port() + ": " + NOT_ALLOWED + ".\n";
    }

    @Test
    void scheme_host_and_port_all_count() throws Exception {
        names.know("shop.example", "127.0.0.1");
        admit(true, Origin.of("https://shop.example"), Origin.of("http://shop.example:81"));

        get("http://shop.example/");
        get("http://shop.example:443/");
        get("http://www.shop.example:81/");
        get("http://shop.example.:81/");
        connect("shop.example:80");
        connect("shop.example:444");

        assertThat(gate.drainRefusals())
                .hasSize(6)
                .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.1:%d/", "http://0x7f.0.0.1:%d/", "http://2130706433:%d/", "http://0177.0.0.1:%d/"})
    void an_odd_spelling_of_an_allowed_address_is_refused_too(String url) throws Exception {
        admit(true, outside.origin());

        assertThat(get(url.formatted(outside.port()))).startsWith("HTTP/1.1 400 Bad Request\r\n");
        assertThat(gate.drainRefusals())
                .containsExactly(new NetworkRefusal("a malformed request", "its host cannot be read", 1));
        assertThat(outside.arrivals()).isEmpty();
    }

    @Test
    void a_private_address_is_refused_whatever_name_leads_to_it() throws Exception {
        names.know("intern.example", "93.184.216.34", "127.0.0.1");
        names.know("mapped.example", "::ffff:127.0.0.1");
        admit(false, outside.origin(), origin("intern.example"), origin("mapped.example"), origin("localhost"));

        get(outside.url("/"));
        get(outside.url("intern.example", "/"));
        connect("mapped.example:" + outside.port());
        get(outside.url("localhost", "/"));

        assertThat(gate.drainRefusals())
                .map(NetworkRefusal::reason)
                .containsExactly(
                        "a private address, which this task may not reach",
                        PRIVATE_NAME,
                        PRIVATE_NAME,
                        "a private address, which this task may not reach");
        assertThat(names.asked).containsExactly("intern.example", "mapped.example");
        assertThat(outside.arrivals()).isEmpty();
    }

    @Test
    void every_origin_means_every_public_one() throws Exception {
        names.know("intern.example", "127.0.0.1");
        gate.admit(new NetworkAccess(Set.of(), true, false));

        assertThat(get(outside.url("intern.example", "/"))).contains(PRIVATE_NAME);

        gate.admit(new NetworkAccess(Set.of(), true, true));

        assertThat(get(outside.url("intern.example", "/"))).contains(PRIVATE_NAME);

        gate.admit(new NetworkAccess(Set.of(origin("intern.example")), true, true));

        assertThat(get(outside.url("intern.example", "/"))).endsWith("the outside");
    }

    @Test
    void a_name_that_changes_its_address_is_looked_up_once_and_for_all() throws Exception {
        // The first answer is checked; the second one would be used by whoever looks the name up again to connect.
        names.know("shop.example", "127.0.0.1");
        names.know("shop.example", "127.0.0.2");
        admit(true, origin("shop.example"));

        assertThat(get(outside.url("shop.example", "/"))).endsWith("the outside");
        assertThat(names.asked).containsExactly("shop.example");
    }

    @Test
    void a_name_that_turns_to_a_private_address_is_refused_from_then_on() throws Exception {
        names.know("evil.example", "93.184.216.34");
        names.know("evil.example", "127.0.0.1");
        var rules = new Rules(names);
        rules.admit(new NetworkAccess(Set.of(origin("evil.example")), false, false));
        var target = new RequestTarget(origin("evil.example"), false);

        assertThat(rules.addressesOf(target)).containsExactly(InetAddress.getAllByName("93.184.216.34")[0]);

        gate.admit(new NetworkAccess(Set.of(origin("evil.example")), false, false));
        assertThat(get(outside.url("evil.example", "/"))).contains(PRIVATE_NAME);
        assertThat(outside.arrivals()).isEmpty();
    }

    @Test
    void the_next_address_is_tried_when_one_does_not_answer() throws Exception {
        names.know("shop.example", "127.0.0.2", "127.0.0.1");
        admit(true, origin("shop.example"));

        assertThat(get(outside.url("shop.example", "/"))).endsWith("the outside");
    }

    @Test
    void a_name_without_an_address_and_a_server_that_is_not_there_are_no_refusals() throws Exception {
        names.know("shop.example", "127.0.0.2");
        admit(true, origin("shop.example"), origin("gone.example"));

        assertThat(get("http://nowhere.invalid/")).startsWith("HTTP/1.1 502 ").contains("its name could not be");
        assertThat(get(outside.url("gone.example", "/")))
                .startsWith("HTTP/1.1 502 ")
                .contains("its name could not be looked up");
        assertThat(get(outside.url("shop.example", "/")))
                .startsWith("HTTP/1.1 502 ")
                .contains("it could not be reached");
        assertThat(gate.drainRefusals()).isEmpty();
    }

    private void admit(boolean privateAddresses, Origin... origins) {
        gate.admit(new NetworkAccess(Set.of(origins), false, privateAddresses));
    }

    private Origin origin(String host) {
        return Origin.of(outside.url(host, "/"));
    }

    private String get(String url) throws IOException {
        return ask("GET " + url);
    }

    private String connect(String hostAndPort) throws IOException {
        return ask("CONNECT " + hostAndPort);
    }

    private String ask(String line) throws IOException {
        try (var browser = new RawClient(gate.address())) {
            return browser.say(line + " HTTP/1.1\r\nHost: shop.example\r\n\r\n").answer();
        }
    }

    /** Names that lead where the test wants; the last answer stays. */
    private static final class Names implements NameResolver {
        private final List<String> asked = new ArrayList<>();
        private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();

        void know(String host, String... addresses) throws UnknownHostException {
            List<InetAddress> answer = new ArrayList<>();
            for (String address : addresses) {
                answer.add(InetAddress.getAllByName(address)[0]);
            }
            answers.computeIfAbsent(host, unknown -> new ArrayDeque<>()).add(answer);
        }

        @Override
        public synchronized List<InetAddress> lookUp(String host) throws UnknownHostException {
            if (host.startsWith("127.")) {
                return List.of(InetAddress.getAllByName(host)[0]);
            }
            asked.add(host);
            Deque<List<InetAddress>> known = answers.getOrDefault(host, new ArrayDeque<>());
            if (known.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return known.size() > 1 ? known.remove() : known.element();
        }
    }
}
