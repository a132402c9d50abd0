package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileProcessTest {
    @TempDir
    Path root;

    @Test
    void no_acknowledged_step_is_lost_when_the_process_is_killed() throws Exception {
        for (int round = 1; round <= 3; round++) {
            int acknowledged = 0;
            try (StoreProcess writer = StoreProcess.start("append", root)) {
                for (int line = 0; line < 20 + round; line++) {
                    acknowledged = Integer.parseInt(writer.line());
                }
                writer.kill();
            }

            var store = new FileRunStore(root);
            List<StoredStep> steps = store.steps(KEY);
            assertThat(steps).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(steps).extracting(StoredStep::index).containsExactlyElementsOf(upTo(steps.size()));
            store.append(KEY, step(steps.size() + 1));
        }
    }

    @Test
    void two_processes_take_turns_without_losing_a_version_or_a_step() throws IOException {
        var store = new FileRunStore(root);
        store.save(run(1));

        try (StoreProcess one = StoreProcess.start("share", root);
                StoreProcess other = StoreProcess.start("share", root)) {
            assertThat(one.lines()).containsExactly("done");
            assertThat(other.lines()).containsExactly("done");
        }

        assertThat(store.find(KEY)).map(StoredRun::version).hasValue(101L);
        assertThat(store.steps(KEY)).extracting(StoredStep::index).containsExactlyElementsOf(upTo(100));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_full_disk_is_said_in_a_sentence_and_leaves_nothing_half_written() throws IOException {
        List<String> lines;
        try (StoreProcess writer = StoreProcess.startOnFullDisk(96, "append", root)) {
            lines = writer.lines();
        }

        var store = new FileRunStore(root);
        assertThat(lines).hasSize(8);
        assertThat(lines.get(7))
                .startsWith("Could not append step 8 of run acme/4711 in")
                .contains("has room");
        assertThat(root.resolve("runs/tenant-acme/run-4711/steps.jsonl"))
                .content()
                .endsWith("}\n");
        assertThat(store.steps(KEY)).hasSize(7);
        store.append(KEY, step(8));
        assertThat(store.steps(KEY)).hasSize(8);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_full_disk_leaves_the_old_credential_and_nothing_half_written() throws IOException {
        var store = new FileCredentialStore(root);
        var id = new CredentialId("shop-login");
        store.put(KEY.tenant(), id, new byte[] {1, 2, 3});
        List<String> lines;
        try (StoreProcess writer = StoreProcess.startOnFullDisk(4, "credential", root)) {
            lines = writer.lines();
        }

        assertThat(lines).singleElement().asString().contains("store credential 'shop-login' of tenant", "has room");
        assertThat(store.find(KEY.tenant(), id)).get().isEqualTo(new byte[] {1, 2, 3});
        assertThat(root.resolve("credentials/tenant-acme")).isDirectoryContaining("glob:**/credential-shop-login");
        assertThat(root.resolve("credentials/tenant-acme").toFile().list()).hasSize(1);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
