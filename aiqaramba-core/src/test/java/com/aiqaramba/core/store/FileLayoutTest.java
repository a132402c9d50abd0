package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.bytes;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileLayoutTest {
    @TempDir
    Path root;

    @Test
    void folders_and_files_are_named_after_the_keys() throws IOException {
        fill();

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "artifacts/tenant-acme/run-4711/file-step-001.jpg",
                        "runs/tenant-acme/run-4711/run.bin",
                        "runs/tenant-acme/run-4711/steps.log");
    }

    @Test
    void capitals_and_a_dot_at_the_end_are_spelled_out() {
        assertThat(Names.of(new TenantId("Acme.Shop."))).isEqualTo("tenant-+acme.+shop++");
        assertThat(Names.of(new RunId("A-b"))).isEqualTo("run-+a-b");
        assertThat(Names.artifact(Path.of(Names.of(new ArtifactId("a..")))).value())
                .isEqualTo("a..");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_read() throws IOException {
        fill();

        for (String name : List.of("runs", "artifacts")) {
            try (Stream<Path> all = Files.walk(root.resolve(name))) {
                for (Path path : all.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as("%s", path)
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
                }
            }
        }
    }

    @Test
    void a_deleted_run_leaves_no_file() throws IOException {
        fill();

        new FileRunStore(root).delete(KEY);
        new FileArtifactStore(root).deleteAll(KEY);

        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_crash_left_in_the_trash_is_gone_after_the_next_start() throws IOException {
        fill();
        Path trash = Files.createDirectories(root.resolve("runs/tenant-acme/trash"));
        Files.move(root.resolve("runs/tenant-acme/run-4711"), trash.resolve("run-4711"));

        var store = new FileRunStore(root);

        assertThat(store.find(KEY)).isEmpty();
        assertThat(trash).isEmptyDirectory();
    }

    @Test
    void a_run_is_deleted_although_an_earlier_one_is_still_in_the_trash() throws IOException {
        var store = new FileRunStore(root);
        store.save(run(1));
        Path trash = Files.createDirectories(root.resolve("runs/tenant-acme/trash/run-4711"));
        Files.writeString(trash.resolve("run.bin"), "old");

        assertThat(store.delete(KEY)).isTrue();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_run_that_a_crash_left_without_a_record_is_not_there_and_can_be_saved() throws IOException {
        var store = new FileRunStore(root);
        Path folder = Files.createDirectories(root.resolve("runs/tenant-acme/run-4711"));
        Files.writeString(folder.resolve("temp-run.bin"), "half of a rec");

        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.delete(KEY)).isFalse();
        assertThat(store.save(run(1))).isTrue();
    }

    @Test
    void a_file_in_the_way_of_the_folder_is_named() throws IOException {
        Files.writeString(root.resolve("runs"), "a file");

        assertThatThrownBy(() -> new FileRunStore(root))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(root.resolve("runs").toString());
    }

    private void fill() {
        var runs = new FileRunStore(root);
        runs.save(run(1));
        runs.append(KEY, step(1));
        new FileArtifactStore(root).put(KEY, new Artifact(new ArtifactId("step-001.jpg"), "image/jpeg", bytes("x")));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("locks"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
