package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.bytes;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.spi.Artifact;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInterruptTest {
    @TempDir
    Path root;

    @Test
    void an_interrupted_thread_can_still_store_how_its_run_ended() {
        var runs = new FileRunStore(root);
        var artifacts = new FileArtifactStore(root);
        Thread.currentThread().interrupt();

        try {
            assertThat(runs.save(run(1))).isTrue();
            runs.append(KEY, step(1));
            artifacts.put(KEY, Artifact.of(new ArtifactId("a"), "image/jpeg", bytes("x")));
            assertThat(runs.find(KEY)).isPresent();
            assertThat(runs.steps(KEY)).hasSize(1);
            assertThat(artifacts.deleteAll(KEY)).isOne();
            assertThat(runs.delete(KEY)).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void interrupts_in_the_middle_of_writes_neither_lose_nor_repeat_a_step() throws Exception {
        var store = new FileRunStore(root);
        store.save(run(1));
        var appended = new AtomicInteger();
        var appends = new FutureTask<>(() -> {
            for (int index = 1; index <= 200; index++) {
                store.append(KEY, step(index));
                appended.set(index);
            }
            return Thread.interrupted();
        });
        var writer = new Thread(appends, "writer");
        writer.start();

        int interruptedAfter = -1;
        while (writer.isAlive()) {
            if (appended.get() > interruptedAfter) {
                interruptedAfter = appended.get();
                spin(interruptedAfter * 500);
                writer.interrupt();
            }
        }

        assertThat(appends.get(1, TimeUnit.SECONDS)).isTrue();
        assertThat(store.steps(KEY)).hasSize(200);
    }

    /** Lets the interrupts hit every part of an append. */
    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
