package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmPoolTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration ALWAYS = Duration.ofMillis(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final BrowserLimit limit = BrowserLimit.of(3);
    private final FakeSource source = new FakeSource(limit);
    private final List<WarmPool> pools = new ArrayList<>();

    @AfterEach
    void tearDown() {
        pools.forEach(WarmPool::close);
    }

    @Test
    void each_browser_is_handed_out_once_and_another_takes_its_place() throws InterruptedException {
        WarmPool pool = keep(1, NEVER);
        source.allow(2);
        StartedBrowser first = take(pool);
        StartedBrowser second = take(pool);

        assertThat(first).isSameAs(source.next());
        assertThat(second).isSameAs(source.next());
        assertThat(pool.take()).isEmpty();
    }

    @Test
    void a_dead_one_is_not_handed_out() throws InterruptedException {
        WarmPool pool = keep(1, NEVER);
        source.allow(1);
        FakeBrowser dead = source.next();
        awaitReady(pool);
        dead.die();

        assertThat(pool.take()).isEmpty();
        assertThat(dead.isClosed()).isTrue();
    }

    @Test
    void one_that_dies_while_it_waits_is_replaced() throws InterruptedException {
        WarmPool pool = keep(1, ALWAYS);
        source.allow(2);
        FakeBrowser dead = source.next();
        dead.die();

        FakeBrowser living = source.next();

        dead.awaitClosed();
        assertThat(take(pool)).isSameAs(living);
    }

    @Test
    void one_that_has_waited_for_the_idle_timeout_is_replaced() throws InterruptedException {
        WarmPool pool = keep(1, ALWAYS);
        source.allow(2);
        FakeBrowser old = source.next();
        awaitReady(pool);
        now.set(Instant.EPOCH.plus(BrowserProfile.DEFAULT.idleTimeout()));

        old.awaitClosed();

        assertThat(take(pool)).isSameAs(source.next());
    }

    @Test
    void it_is_given_up_for_a_run_that_waits() throws Exception {
        WarmPool pool = keep(1, NEVER);
        source.allow(1);
        FakeBrowser ready = source.next();
        awaitReady(pool);
        fillTheOtherPlaces();

        limit.acquire(SessionListener.NONE);

        ready.awaitClosed();
        assertThat(pool.take()).isEmpty();
    }

    @Test
    void one_that_is_starting_is_given_up_for_a_run_that_waits() throws Exception {
        keep(1, NEVER);
        source.awaitStarting();
        fillTheOtherPlaces();
        Caller run = new Caller(limit);
        assertThat(run.position()).isEqualTo(1);
        source.allow(1);

        assertThat(run.permit()).isNotNull();
        source.next().awaitClosed();
    }

    @Test
    void it_is_not_given_up_for_a_run_that_waits_only_for_its_turn_to_start() throws Exception {
        keep(1, NEVER);
        source.awaitStarting();
        Caller starting = new Caller(limit);
        starting.permit();
        Caller next = new Caller(limit);
        assertThat(next.position()).isEqualTo(1);
        source.allow(1);

        assertThat(next.permit()).isNotNull();
        assertThat(source.next().isClosed()).isFalse();
    }

    @Test
    void it_never_stands_in_the_queue_before_a_run() throws Exception {
        BrowserLimit.Permit other = limit.acquire(SessionListener.NONE);
        other.started();
        fillTheOtherPlaces();
        keep(1, ALWAYS);
        Caller run = new Caller(limit);
        assertThat(run.position()).isEqualTo(1);

        other.close();

        assertThat(run.permit()).isNotNull();
        assertThat(source.hasNext()).isFalse();
    }

    @Test
    void closing_ends_those_that_wait_and_the_one_that_is_starting() throws Exception {
        WarmPool pool = keep(2, NEVER);
        source.allow(1);
        FakeBrowser waiting = source.next();
        source.awaitStarting();
        source.awaitStarting();

        pool.close();

        assertThat(waiting.isClosed()).isTrue();
        assertThatThrownBy(pool::take).isInstanceOf(BrowserException.class).hasMessageContaining("were closed");
        for (int place = 0; place < 3; place++) {
            limit.toBuilder()
                    .maxWait(Duration.ZERO)
                    .build()
                    .acquire(SessionListener.NONE)
                    .started();
        }
    }

    private WarmPool keep(int number, Duration look) {
        WarmPool pool = new WarmPool(source, BrowserProfile.DEFAULT, number, now::get, look);
        pools.add(pool);
        return pool;
    }

    private void fillTheOtherPlaces() throws InterruptedException {
        for (int place = 0; place < 2; place++) {
            limit.acquire(SessionListener.NONE).started();
        }
    }

    private static StartedBrowser take(WarmPool pool) throws InterruptedException {
        Optional<StartedBrowser> taken = pool.take();
        while (taken.isEmpty()) {
            Thread.onSpinWait();
            taken = pool.take();
        }
        return taken.get();
    }

    private static void awaitReady(WarmPool pool) {
        while (pool.ready() == 0) {
            Thread.onSpinWait();
        }
    }
}
