package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.bytes;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLayoutTest {
    @TempDir
    Path root;

    @Test
    void folders_and_files_are_named_after_the_keys() throws IOException {
        fill();

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "artifacts/tenant-acme/run-4711/+index.jsonl",
                        "artifacts/tenant-acme/run-4711/step-001.jpg",
                        "runs/tenant-acme/run-4711/run.json",
                        "runs/tenant-acme/run-4711/steps.jsonl");
        assertThat(root.resolve("artifacts/tenant-acme/run-4711/step-001.jpg")).hasBinaryContent(bytes("x"));
    }

    @Test
    void capitals_and_a_dot_at_the_end_are_spelled_out() {
        assertThat(KeyNames.of(new TenantId("Acme.Shop."))).isEqualTo("tenant-+acme.+shop++");
        assertThat(KeyNames.of(new RunId("A-b"))).isEqualTo("run-+a-b");
    }

    @ParameterizedTest
    @CsvSource({
        "step-001.jpg, step-001.jpg",
        "a.., a..+",
        "nul, +nul",
        "con.jpg, +con.jpg",
        "lpt1., +lpt1.+",
        "console.txt, console.txt",
        "index.jsonl, index.jsonl",
        "run.json.part, run.json.part"
    })
    void an_artifact_has_its_own_name_but_where_a_file_system_would_mistake_it(String id, String name) {
        assertThat(KeyNames.of(new ArtifactId(id))).isEqualTo(name);
        assertThat(KeyNames.artifact(Path.of(name))).hasValue(new ArtifactId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+index.jsonl", "+a.part", "nul", "a.", "A", "a b", "a+b", "++nul", "+", "a (copy)"})
    void a_name_that_no_artifact_has_stands_for_none(String name) {
        assertThat(KeyNames.artifact(Path.of(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r-1", "R-1", "ABC", "z"})
    void a_run_is_found_by_its_folder(String run) {
        assertThat(KeyNames.run(Path.of(KeyNames.of(new RunId(run))))).hasValue(new RunId(run));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "run-", "run-A", "run-a (copy)", "run-+", "run-a+", "run-+1", "run-a.bak", "notes.txt"})
    void a_name_that_no_run_has_stands_for_none(String name) {
        assertThat(KeyNames.run(Path.of(name))).isEmpty();
    }

    @Test
    void json_stands_in_the_files_as_it_is_and_anything_else_in_base64() throws IOException {
        var runs = new FileRunStore(root);
        runs.save(StoredRun.builder(KEY)
                .version(1)
                .retention(Retention.PROJECT)
                .createdAt(StoreFixtures.TIME)
                .payload(1, bytes("{\"verdict\":\"PASSED\"}"))
                .build());
        runs.append(KEY, step(1));
        Path folder = root.resolve("runs/tenant-acme/run-4711");

        assertThat(folder.resolve("run.json"))
                .content()
                .matches("\\{\"format\":1,\"tenant\":\"acme\",\"run\":\"4711\",\"version\":1,\"retention\":\"PROJECT\","
                        + "\"createdAt\":\"2026-11-20T10:15:30Z\",\"payloadVersion\":1,"
                        + "\"payload\":\\{\"verdict\":\"PASSED\"},\"crc32c\":\"[0-9a-f]{8}\"}\n");
        assertThat(folder.resolve("steps.jsonl"))
                .content()
                .contains("\"base64\":\"c3RlcCAx\"")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"\u00e4\u2028\ud83d\ude00\"}",
                "{\"payload\":{\"payload\":1},\"crc32c\":\"00000000\"}",
                " {}",
                "{\n}",
                "{}\n",
                "{}{}",
                "{",
                "}",
                "{\"a\":}",
                "null",
                "",
                "\"base64\":",
                "{\"a\":NaN}",
                "\ufeff{}"
            })
    void a_payload_is_read_byte_for_byte_whatever_it_looks_like(String payload) {
        var runs = new FileRunStore(root);
        runs.save(run(1));
        runs.append(
                KEY,
                StoredStep.builder(1)
                        .at(StoreFixtures.TIME)
                        .payload(1, bytes(payload))
                        .build());
        runs.append(
                KEY,
                StoredStep.builder(2)
                        .at(StoreFixtures.TIME)
                        .payload(1, new byte[] {'{', '"', -1, '"', ':', '1', '}'})
                        .build());

        assertThat(runs.steps(KEY))
                .extracting(step -> new String(step.payload(), UTF_8))
                .first()
                .isEqualTo(payload);
        assertThat(runs.steps(KEY).get(1).payload()).containsExactly('{', '"', -1, '"', ':', '1', '}');
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
        Files.writeString(trash.resolve("run.json"), "old");

        assertThat(store.delete(KEY)).isTrue();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_run_that_a_crash_left_without_a_record_can_be_saved() throws IOException {
        var store = new FileRunStore(root);
        Path folder = Files.createDirectories(root.resolve("runs/tenant-acme/run-4711"));
        Files.writeString(folder.resolve("+run.json.part"), "half of a rec");

        assertThatThrownBy(() -> store.find(KEY)).hasMessageContaining("first save was broken off");
        assertThat(store.save(run(1))).isTrue();
        assertThat(store.find(KEY)).isPresent();
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
        new FileArtifactStore(root).put(KEY, Artifact.of(new ArtifactId("step-001.jpg"), "image/jpeg", bytes("x")));
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
