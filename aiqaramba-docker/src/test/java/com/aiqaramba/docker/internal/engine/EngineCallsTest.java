package com.aiqaramba.docker.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.BrowserException;
import com.github.dockerjava.api.exception.ConflictException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineCallsTest {
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
                .hasMessageContaining("DockerBrowsers.Builder.engine");
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
    void an_interrupt_ends_a_call_but_not_one_that_makes_something() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> calls.call(() -> "made")).isInstanceOf(InterruptedException.class);

        Thread caller = Thread.currentThread();
        AtomicInteger made = new AtomicInteger();
        int answer = calls.callAnyway(() -> {
            caller.interrupt();
            return made.incrementAndGet();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    private static boolean await(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return true;
    }
}
