package com.aiqaramba.samples.shop.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorsTest {
    private final Visitors visitors = new Visitors();

    @Test
    void a_new_token_replaces_the_old_one() {
        Visitor visitor = new Visitor();
        String old = visitors.register(visitor);
        String current = visitors.register(visitor);
        assertThat(visitors.find(old)).isEmpty();
        assertThat(visitors.find(current)).containsSame(visitor);
    }

    @Test
    void the_least_recently_seen_of_too_many_leaves() {
        String first = visitors.register(new Visitor());
        String second = visitors.register(new Visitor());
        for (int i = 2; i < 1_000; i++) {
            visitors.register(new Visitor());
        }
        visitors.find(first);
        visitors.register(new Visitor());
        assertThat(visitors.find(first)).isPresent();
        assertThat(visitors.find(second)).isEmpty();
    }
}
