package com.aiqaramba.docker.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventActor;
import java.io.EOFException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FateTest {
    private final AtomicInteger ends = new AtomicInteger();
    private final Fate fate =
            new Fate(new ContainerLimits(2048L << 20, 512L << 20, 2, 1024, Duration.ofHours(2)), ends::incrementAndGet);

    @Test
    void nothing_is_said_of_a_container_that_runs() throws Exception {
        assertThat(fate.explanation()).isEmpty();
        assertThat(ends).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, has ended or was removed",
        "124, DockerBrowsers.Builder.lifetime",
        "125, driver has ended or was killed",
        "126, the same folder for temporary files",
        "137, has ended or was removed"
    })
    void the_way_a_container_ended_is_told(String exitCode, String reason) throws Exception {
        fate.onNext(ended(exitCode));

        assertThat(fate.explanation())
                .hasValueSatisfying(told -> assertThat(told).contains(reason));
        assertThat(ends).hasValue(1);
    }

    @Test
    void too_little_memory_is_told_of_a_container_that_runs_and_of_one_that_ended_by_it() throws Exception {
        fate.onNext(new Event().withAction("oom"));
        assertThat(fate.explanation())
                .hasValueSatisfying(
                        told -> assertThat(told).contains("2048 MiB", "DockerBrowsers.Builder.memoryBytes"));

        fate.onNext(ended("137"));
        assertThat(fate.explanation())
                .hasValueSatisfying(told -> assertThat(told).contains("2048 MiB"));
    }

    @Test
    void an_engine_that_stops_telling_ends_the_use_of_its_container_once() throws Exception {
        fate.onError(new EOFException());
        fate.onComplete();
        fate.onNext(ended("0"));

        assertThat(fate.explanation())
                .hasValueSatisfying(told -> assertThat(told).contains("The Docker engine has stopped"));
        assertThat(ends).hasValue(1);
    }

    private static Event ended(String exitCode) {
        return new Event()
                .withAction("die")
                .withEventActor(new EventActor().withAttributes(Map.of("exitCode", exitCode)));
    }
}
