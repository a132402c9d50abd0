package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.browsers;
import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.docker.fixture.ContainerOwner;
import com.aiqaramba.docker.fixture.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class OrphanTest {
    private TestEngine engine;
    private String bystander;

    @BeforeEach
    void setUp() {
        engine = new TestEngine();
        bystander = engine.startBystander();
    }

    @AfterEach
    void the_container_of_somebody_else_is_still_there() throws IOException {
        assertThat(engine.inspect(bystander).getState().getRunning()).isTrue();
        engine.close();
    }

    @Test
    void five_containers_are_gone_after_their_owner_was_killed() throws Exception {
        Process owner = ContainerOwner.with(5);
        Set<String> containers = engine.containersOf(owner.pid());
        assertThat(containers)
                .hasSize(5)
                .allSatisfy(container -> assertThat(folderOf(container)).exists());
        long killed = System.nanoTime();
        owner.destroyForcibly();

        for (String container : containers) {
            assertThat(engine.isGoneInTime(container)).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(5));
        browsers().open(runThatReaches()).close();
        assertThat(containers)
                .allSatisfy(container -> assertThat(folderOf(container)).doesNotExist());
    }

    @Test
    void nothing_is_left_of_an_owner_that_was_asked_to_end() throws Exception {
        Process owner = ContainerOwner.with(1);
        String container = engine.containersOf(owner.pid()).iterator().next();
        owner.toHandle().destroy();
        owner.waitFor();

        assertThat(engine.isGoneInTime(container)).isTrue();
        assertThat(folderOf(container)).doesNotExist();
    }

    @Test
    void the_next_start_removes_containers_of_dead_owners_and_no_others() throws Exception {
        Process owner = ContainerOwner.with(1);
        String container = engine.containersOf(owner.pid()).iterator().next();
        String label = engine.ownerOf(container);
        String neverStarted = engine.createLeftover(label);
        String ofAnotherMachine = engine.createLeftover("another" + label);
        browsers().open(runThatReaches()).close();
        assertThat(engine.exists(container)).isTrue();
        assertThat(engine.exists(neverStarted)).isTrue();

        owner.destroyForcibly().waitFor();
        browsers().open(runThatReaches()).close();

        assertThat(engine.exists(neverStarted)).isFalse();
        assertThat(engine.exists(ofAnotherMachine)).isTrue();
    }

    private static Path folderOf(String container) {
        return Path.of(System.getProperty("java.io.tmpdir"), container);
    }
}
