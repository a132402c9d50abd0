package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.store.FileArtifactStore;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.samples.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped by the thread that they run on, or by the disk on which they are kept. */
@Tag("browser")
class StoppedRunTest {
    private final SessionTraces traces = new SessionTraces();

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_is_left() throws InterruptedException {
        traces.assertNothingIsLeft();
    }

    @Test
    void an_interrupt_ends_the_run_and_stays_with_the_thread() {
        try (Shop shop = Shop.start()) {
            Run run = Shopping.runner(Shopping.lookIntoCart(shop).build())
                    .listener(traces)
                    .listener(new RunListener() {
                        @Override
                        public void thinking(RunKey key, int step, String url) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .build()
                    .run(Shopping.onShoe(shop).expect("two items").build());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(run.outcome())
                    .isEqualTo(RunOutcome.of(
                            RunOutcome.Kind.CANCELLED, "The thread of the run was interrupted by its host."));
            assertThat(traces.sessionsSeen()).isEqualTo(1);
        }
    }

    @Test
    void a_full_disk_ends_the_run_with_a_sentence_and_nothing_half_written() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(mounted("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()))
                .as("only root can mount a small disk")
                .isTrue();
        try (Shop shop = Shop.start()) {
            FileArtifactStore artifacts = new FileArtifactStore(disk.resolve("runs"));
            Run run = AgentRunner.builder()
                    .model(Shopping.lookIntoCart(shop).build())
                    .browsers(LocalBrowsers.headless())
                    .stores(new FileRunStore(disk.resolve("runs")), artifacts)
                    .listener(traces)
                    .build()
                    .run(Shopping.onShoe(shop).expect("two items").build());

            assertThat(run.outcome().kind()).as("%s", run.outcome()).isEqualTo(RunOutcome.Kind.STORE_FAILED);
            assertThat(run.outcome().message()).contains("No space left on device", "Nothing was changed", "has room");
            assertThat(artifacts.list(run.key()))
                    .allSatisfy(id -> assertThat(artifacts.find(run.key(), id))
                            .map(Artifact::bytes)
                            .hasValueSatisfying(bytes -> assertThat(bytes).endsWith((byte) 0xff, (byte) 0xd9)));
            assertThat(filesOf(disk)).noneMatch(name -> name.contains("tmp") || name.contains("partial"));
        } finally {
            mounted("umount", disk.toString());
        }
    }

    private static List<String> filesOf(Path disk) throws IOException {
        try (Stream<Path> files = Files.walk(disk)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static boolean mounted(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
