package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.web.Origin;
import org.junit.jupiter.api.Test;

class NetworkRefusalsTest {
    private final NetworkRefusals refusals = new NetworkRefusals();

    @Test
    void the_same_refusal_is_told_once_with_its_count() {
        add("http://evil.example");
        add("http://worse.example");
        add("http://evil.example");

        assertThat(refusals.drain())
                .map(NetworkRefusal::toString)
                .containsExactly(
                        "refused by the network rules: http://evil.example (2 times): not allowed",
                        "refused by the network rules: http://worse.example: not allowed");
        assertThat(refusals.drain()).isEmpty();
    }

    @Test
    void a_page_that_thinks_of_ever_new_hosts_fills_no_memory() {
        for (int i = 0; i < 1_000; i++) {
            add("http://" + i + ".evil.example");
        }
        add("http://0.evil.example");

        assertThat(refusals.drain())
                .hasSize(201)
                .contains(new NetworkRefusal("http://0.evil.example", "not allowed", 2))
                .last()
                .isEqualTo(new NetworkRefusal("further targets", "more than 200 were refused", 800));
    }

    @Test
    void nothing_is_shown_of_a_long_host() {
        add("http://" + "a".repeat(50_000) + ".example");

        assertThat(refusals.drain())
                .containsExactly(new NetworkRefusal("a host with a name of 50008 characters", "not allowed", 1));
    }

    private void add(String origin) {
        refusals.add(Rejection.forbidden(new RequestTarget(Origin.of(origin), false), "not allowed"));
    }
}
