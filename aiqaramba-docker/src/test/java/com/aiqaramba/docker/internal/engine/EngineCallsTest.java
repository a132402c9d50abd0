package com.aiqaramba.docker.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import com.github.dockerjava.api.exception.ConflictException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineCallsTest {
    private static final Deadline LATER = Deadline.in(Duration.ofMinutes(1));

    private final EngineCalls calls = new EngineCalls(URI.create("unix:///engine.sock"));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void an_engine_that_does_not_answer_in_time_is_named() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> calls.call(() -> await(never), Duration.ofMillis(10)))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("unix:///engine.sock did not answer within 0.01 seconds");
    }

    @Test
    void an_engine_that_is_not_there_is_named_with_what_to_do() {
        assertThatThrownBy(() -> calls.call(() -> {
                    throw new IllegalStateException(new IOException("No such file"));
                }))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("No Docker engine answers at unix:///engine.sock: No such file.")
                .hasMessageContaining("DockerBrowsers.withEngine");
    }

    @Test
    void what_an_engine_refuses_stays_as_it_is() {
        ConflictException refused = new ConflictException("in use");

        assertThatThrownBy(() -> calls.call(() -> {
                    throw new ExecutionException(refused);
                }))
                .isSameAs(refused);
    }

    @Test
    void an_interrupt_ends_a_call_but_not_one_that_must_be_made() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> calls.call(() -> "made")).isInstanceOf(InterruptedException.class);

        Thread.currentThread().interrupt();
        assertThat(calls.callAnyway(() -> "made", LATER)).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean await(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return true;
    }
}
