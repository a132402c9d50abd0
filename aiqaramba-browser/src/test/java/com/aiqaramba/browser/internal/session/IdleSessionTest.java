package com.aiqaramba.browser.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleSessionTest {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final HandAlarm alarm = new HandAlarm();
    private final CountingSession counting = new CountingSession();
    private final IdleSession session = new IdleSession(counting, LIMIT, alarm);

    @Test
    void a_session_that_nobody_uses_is_closed_and_says_why() {
        alarm.pass(LIMIT);

        assertThat(counting.closed).isEqualTo(1);
        assertThatThrownBy(session::observe)
                .isInstanceOf(BrowserException.class)
                .hasMessage("Nobody used the browser for 600 seconds, so it was closed. Open a new session, or set a"
                        + " longer idle timeout in the BrowserProfile.");
    }

    @Test
    void each_use_begins_the_time_anew() throws InterruptedException {
        for (int use = 0; use < 5; use++) {
            alarm.pass(LIMIT.minusSeconds(1));
            use();
        }
        assertThat(counting.closed).isZero();

        alarm.pass(LIMIT);

        assertThat(counting.closed).isEqualTo(1);
    }

    @Test
    void a_use_that_takes_long_is_a_use() throws InterruptedException {
        counting.meanwhile = () -> alarm.pass(LIMIT.multipliedBy(2));
        use();
        alarm.pass(LIMIT.minusSeconds(1));

        assertThat(counting.closed).isZero();
    }

    @Test
    void a_bell_that_comes_too_late_does_not_end_a_session_that_was_used_meanwhile() throws InterruptedException {
        List<Runnable> bells = new ArrayList<>();
        IdleSession used = new IdleSession(counting, LIMIT, (time, bell) -> {
            bells.add(bell);
            return () -> {};
        });
        used.perform(new GoBackAction());

        bells.get(0).run();

        assertThat(counting.closed).isZero();
    }

    @Test
    void a_closed_session_is_watched_no_more() {
        session.close();
        alarm.pass(LIMIT);

        assertThat(counting.closed).isEqualTo(1);
        assertThat(alarm.bells).isEmpty();
    }

    private void use() throws InterruptedException {
        session.perform(new GoBackAction());
    }

    /** Time passes when the test says so. */
    private static final class HandAlarm implements Alarm {
        private final List<Bell> bells = new ArrayList<>();
        private Duration now = Duration.ZERO;

        private record Bell(Duration due, Runnable bell) {}

        @Override
        public Runnable in(Duration time, Runnable bell) {
            Bell set = new Bell(now.plus(time), bell);
            bells.add(set);
            return () -> bells.remove(set);
        }

        void pass(Duration time) {
            now = now.plus(time);
            List.copyOf(bells).stream()
                    .filter(it -> it.due.compareTo(now) <= 0)
                    .filter(bells::remove)
                    .forEach(it -> it.bell.run());
        }
    }

    private static final class CountingSession implements BrowserSession {
        private Runnable meanwhile = () -> {};
        private int closed;

        @Override
        public Observation observe() {
            throw new AssertionError("nobody asks for it");
        }

        @Override
        public ActionResult perform(BrowserAction action) {
            meanwhile.run();
            return ActionResult.done();
        }

        @Override
        public Screenshot screenshot() {
            throw new AssertionError("nobody asks for it");
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
