package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.BrowserLimit.Permit;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserLimitTest {
    @Test
    void seven_callers_get_two_browsers_in_the_order_in_which_they_came() throws Exception {
        BrowserLimit limit = BrowserLimit.of(2);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Caller caller = new Caller(limit);
            callers.add(caller);
            if (i < 2) {
                caller.permit().started();
            } else {
                assertThat(caller.position()).isEqualTo(i - 1);
            }
        }

        for (int served = 2; served < 7; served++) {
            callers.get(served - 2).permit().close();
            callers.get(served).permit().started();
            for (int waiting = served + 1; waiting < 7; waiting++) {
                assertThat(callers.get(waiting).position()).isEqualTo(waiting - served);
            }
        }
    }

    @Test
    void two_browsers_start_at_once_and_the_third_waits_for_one_of_them() throws Exception {
        BrowserLimit limit = BrowserLimit.of(5);
        Permit first = new Caller(limit).permit();
        new Caller(limit).permit();
        Caller third = new Caller(limit);
        assertThat(third.position()).isEqualTo(1);

        first.started();

        assertThat(third.permit()).isNotNull();
    }

    @Test
    void a_start_that_fails_lets_the_next_one_start() throws Exception {
        BrowserLimit limit = BrowserLimit.of(1);
        Permit failing = new Caller(limit).permit();
        Caller next = new Caller(limit);
        assertThat(next.position()).isEqualTo(1);

        failing.close();

        assertThat(next.permit()).isNotNull();
    }

    @Test
    void a_permit_that_is_closed_twice_is_given_back_once() throws Exception {
        BrowserLimit limit = BrowserLimit.builder(2).maxWait(Duration.ZERO).build();
        Permit permit = limit.acquire(SessionListener.NONE);
        limit.acquire(SessionListener.NONE);
        permit.close();
        permit.started();
        permit.close();

        limit.acquire(SessionListener.NONE);

        assertThatThrownBy(() -> limit.acquire(SessionListener.NONE)).isInstanceOf(BrowserException.class);
    }

    @Test
    void an_interrupt_leaves_the_queue_and_those_behind_move_up() throws Exception {
        BrowserLimit limit = BrowserLimit.of(1);
        Permit only = new Caller(limit).permit();
        Caller interrupted = new Caller(limit);
        assertThat(interrupted.position()).isEqualTo(1);
        Caller behind = new Caller(limit);
        assertThat(behind.position()).isEqualTo(2);

        interrupted.interrupt();

        assertThat(interrupted.failure()).isInstanceOf(InterruptedException.class);
        assertThat(behind.position()).isEqualTo(1);
        only.close();
        assertThat(behind.permit()).isNotNull();
    }

    @Test
    void a_caller_that_does_not_wait_hears_why_and_what_to_do_and_leaves_the_queue() throws Exception {
        BrowserLimit limit = BrowserLimit.of(1);
        Permit only = limit.acquire(SessionListener.NONE);

        assertThatThrownBy(() ->
                        limit.toBuilder().maxWait(Duration.ofMillis(1)).build().acquire(SessionListener.NONE))
                .isInstanceOfSatisfying(
                        BrowserException.class,
                        failure -> assertThat(failure.isRetryable()).isTrue())
                .hasMessage("No browser became free in time: 1 of 1 are in use, and this was number 1 in the queue. Try"
                        + " again later, wait longer with BrowserLimit.Builder.maxWait, or allow more browsers with"
                        + " BrowserLimit.of.");
        only.close();
        assertThat(limit.toBuilder().maxWait(Duration.ZERO).build().acquire(SessionListener.NONE))
                .isNotNull();
    }

    @Test
    void a_listener_that_throws_leaves_the_queue() throws Exception {
        BrowserLimit limit = BrowserLimit.of(1);
        Permit only = limit.acquire(SessionListener.NONE);
        SessionListener broken = new SessionListener() {
            @Override
            public void queued(int position, Duration left) {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> limit.acquire(broken)).hasMessage("broken");

        only.close();

        assertThat(limit.toBuilder().maxWait(Duration.ZERO).build().acquire(SessionListener.NONE))
                .isNotNull();
    }

    @Test
    void who_waits_hears_how_much_longer_it_will() throws Exception {
        BrowserLimit limit =
                BrowserLimit.builder(1).maxWait(Duration.ofHours(1)).build();
        limit.acquire(SessionListener.NONE);
        Caller waiting = new Caller(limit);
        waiting.position();

        assertThat(waiting.left()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        waiting.interrupt();
    }
}
