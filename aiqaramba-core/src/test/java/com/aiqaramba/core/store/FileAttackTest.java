package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.bytes;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.spi.UnreadableEntry;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Puts links, copies, huge and stray files into the folders of stores. Bits of permission are left out: they do not
 * stop a test that runs as root.
 */
@DisabledOnOs(OS.WINDOWS)
class FileAttackTest {
    private static final long HUGE = 3L << 30;
    private static final RunKey OTHER = new RunKey(KEY.tenant(), new RunId("4712"));
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final ArtifactId PICTURE = new ArtifactId("step-001.jpeg");
    private static final CredentialId LOGIN = new CredentialId("shop-login");

    @TempDir
    Path folder;

    private Path root;
    private Path target;
    private FileRunStore runs;
    private FileArtifactStore artifacts;
    private FileCredentialStore credentials;

    @BeforeEach
    void store_two_runs_beside_a_folder_of_somebody_else() throws IOException {
        root = folder.toRealPath().resolve("root");
        runs = new FileRunStore(root);
        artifacts = new FileArtifactStore(root);
        credentials = new FileCredentialStore(root);
        for (RunKey key : List.of(KEY, OTHER)) {
            save(key);
        }
        credentials.put(KEY.tenant(), LOGIN, bytes("encrypted"));
        target = Files.createDirectory(folder.resolve("target"));
        for (String name :
                List.of("run.json", "steps.jsonl", "+index.jsonl", "step-001.jpeg", "credential-shop-login")) {
            Files.writeString(target.resolve(name), "somebody else's");
        }
        Files.createDirectory(target.resolve("run-4711"));
        Files.writeString(target.resolve("run-4711/run.json"), "somebody else's");
    }

    /** Whatever a test did, nothing behind a link has changed. */
    @AfterEach
    void what_belongs_to_somebody_else_is_as_it_was() throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            assertThat(all.filter(Files::isRegularFile))
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(file).hasContent("somebody else's"));
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "runs/tenant-acme/run-4711/run.json, run.json",
        "runs/tenant-acme/run-4711/steps.jsonl, steps.jsonl",
        "runs/tenant-acme/run-4711/+run.json.part, run.json",
        "runs/tenant-acme/run-4711/link, ''",
        "runs/tenant-acme/run-4711, run-4711",
        "runs/tenant-acme/trash, ''",
        "runs/tenant-acme/trash/run-4711, run-4711",
        "runs/tenant-acme/run-4711/run.json, ../nowhere",
        "runs/tenant-acme/run-4711, ../nowhere",
        "runs/tenant-acme/trash, ../nowhere",
        "artifacts/tenant-acme/run-4711/step-001.jpeg, step-001.jpeg",
        "artifacts/tenant-acme/run-4711/+step-001.jpeg.part, step-001.jpeg",
        "artifacts/tenant-acme/run-4711/+index.jsonl, +index.jsonl",
        "artifacts/tenant-acme/run-4711/step-002.jpeg, ../nowhere",
        "artifacts/tenant-acme/run-4711, ''",
        "artifacts/tenant-acme/run-4711, ../nowhere",
        "artifacts/tenant-acme/trash, ''"
    })
    void a_link_is_never_followed_and_the_run_can_be_deleted_with_it(String place, String points) throws IOException {
        plant(root.resolve(place), target.resolve(points).normalize());

        attempt(() -> runs.find(KEY));
        attempt(() -> runs.steps(KEY));
        attempt(() -> runs.save(run(2)));
        attempt(() -> runs.append(KEY, step(2)));
        attempt(() -> artifacts.put(KEY, picture("new")));
        attempt(() -> artifacts.find(KEY, PICTURE));
        attempt(() -> artifacts.list(KEY));
        assertThat(listed()).contains(OTHER);
        new FileRunStore(root);
        new FileArtifactStore(root);

        artifacts.deleteAll(KEY);
        runs.delete(KEY);

        assertThat(runs.find(KEY)).isEmpty();
        assertThat(artifacts.list(KEY)).isEmpty();
        assertThat(runs.unreadable(KEY.tenant())).isEmpty();
        save(KEY);
        assertThat(listed()).containsExactlyInAnyOrder(KEY, OTHER);
        assertThat(artifacts.find(KEY, PICTURE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "runs/tenant-acme, ''",
        "runs/tenant-acme, ../nowhere",
        "artifacts/tenant-acme, ''",
        "credentials/tenant-acme, ''",
        "credentials/tenant-acme/credential-shop-login, credential-shop-login",
        "credentials/tenant-acme/+credential-shop-login.part, credential-shop-login"
    })
    void a_link_in_the_place_of_a_tenant_costs_that_tenant(String place, String points) throws IOException {
        var theirs = new RunKey(GLOBEX, new RunId("1"));
        plant(root.resolve(place), target.resolve(points).normalize());

        for (FileRunStore store : List.of(runs, new FileRunStore(root))) {
            attempt(() -> store.find(KEY));
            attempt(() -> store.save(run(2)));
            attempt(() -> store.append(KEY, step(2)));
            attempt(() -> store.delete(KEY));
            attempt(() -> listed());
        }
        attempt(() -> artifacts.put(KEY, picture("new")));
        attempt(() -> artifacts.deleteAll(KEY));
        attempt(() -> credentials.find(KEY.tenant(), LOGIN));
        attempt(() -> credentials.put(KEY.tenant(), LOGIN, bytes("new")));
        attempt(() -> credentials.delete(KEY.tenant(), LOGIN));

        save(theirs);
        credentials.put(GLOBEX, LOGIN, bytes("theirs"));
        assertThat(runs.find(theirs)).isPresent();
        assertThat(artifacts.deleteAll(theirs)).isOne();
        assertThat(runs.delete(theirs)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "artifacts", "credentials", "runs/locks", "artifacts/locks", "credentials/locks"})
    void a_link_in_the_place_of_a_stores_own_folder_is_refused_when_it_opens(String place) throws IOException {
        plant(root.resolve(place), target);

        assertThatThrownBy(() -> {
                    new FileRunStore(root);
                    new FileArtifactStore(root);
                    new FileCredentialStore(root);
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(root.resolve(place) + " is a symbolic link");
    }

    @Test
    void a_link_in_the_place_of_a_lock_is_not_written_through() throws IOException {
        try (Stream<Path> locks = Files.list(root.resolve("runs/locks"))) {
            for (Path lock : locks.toList()) {
                plant(lock, target.resolve("run.json"));
            }
        }

        assertThatThrownBy(() -> runs.append(KEY, step(2))).hasMessageContaining("is a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs/tenant-acme/run-4711/run.json",
                "runs/tenant-acme/run-4711/steps.jsonl",
                "runs/tenant-acme/run-4711/huge",
                "artifacts/tenant-acme/run-4711/step-001.jpeg",
                "artifacts/tenant-acme/run-4711/+index.jsonl",
                "artifacts/tenant-acme/run-4711/huge"
            })
    void a_file_of_3_gigabytes_costs_its_run_and_no_memory(String place) throws IOException {
        try (var huge = new RandomAccessFile(root.resolve(place).toFile(), "rw")) {
            huge.setLength(HUGE);
        }

        useAndDelete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs/tenant-acme/run-4711/run.json",
                "runs/tenant-acme/run-4711/steps.jsonl",
                "runs/tenant-acme/run-4711/+run.json.part",
                "artifacts/tenant-acme/run-4711/step-001.jpeg",
                "artifacts/tenant-acme/run-4711/+step-001.jpeg.part",
                "artifacts/tenant-acme/run-4711/+index.jsonl"
            })
    void a_folder_in_the_place_of_a_file_costs_its_run(String place) throws IOException {
        Files.deleteIfExists(root.resolve(place));
        Files.createDirectories(root.resolve(place).resolve("deeper"));

        useAndDelete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs/tenant-acme/run-4711/run.json", "artifacts/tenant-acme/run-4711/step-001.jpeg"})
    void a_pipe_in_the_place_of_a_file_keeps_nobody_waiting(String place) throws Exception {
        Files.delete(root.resolve(place));
        assertThat(new ProcessBuilder("mkfifo", root.resolve(place).toString())
                        .start()
                        .waitFor())
                .isZero();

        useAndDelete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs/tenant-acme/run-4711", "artifacts/tenant-acme/run-4711"})
    void a_file_in_the_place_of_a_runs_folder_costs_that_run(String place) throws IOException {
        clear(root.resolve(place));
        Files.writeString(root.resolve(place), "a file");

        useAndDelete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file-y (copy)", "run-4711 (copy)", "RUN-4711", "notes.txt", ".DS_Store", "run-", "run-a..b"})
    void what_is_not_a_run_is_reported_and_stands_in_nobodys_way(String name) throws IOException {
        Files.writeString(root.resolve("runs/tenant-acme").resolve(name), "stray");
        Files.createDirectory(root.resolve("artifacts/tenant-acme").resolve(name));
        Files.writeString(root.resolve("artifacts/tenant-acme/run-4711").resolve(name), "stray");
        Files.writeString(root.resolve("runs").resolve(name), "stray");

        assertThat(runs.unreadable(KEY.tenant())).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEmpty();
            assertThat(entry.reason()).contains(root.resolve("runs/tenant-acme").resolve(name) + " is not the folder");
        });
        assertThat(listed()).containsExactlyInAnyOrder(KEY, OTHER);
        assertThat(new FileArtifactStore(root).list(KEY)).contains(PICTURE);
        artifacts.deleteAll(KEY);
        assertThat(root.resolve("artifacts/tenant-acme/run-4711")).doesNotExist();
        assertThat(new FileRunStore(root).delete(KEY)).isTrue();
    }

    @Test
    void a_run_that_lies_under_another_key_is_refused() throws IOException {
        Path mine = root.resolve("runs/tenant-acme/run-4711/run.json");
        Path theirs = Files.createDirectories(root.resolve("runs/tenant-globex/run-4711"))
                .resolve("run.json");
        Files.copy(mine, theirs);
        Files.copy(mine, root.resolve("runs/tenant-acme/run-4712/run.json"), StandardCopyOption.REPLACE_EXISTING);

        for (RunKey key : List.of(OTHER, new RunKey(GLOBEX, KEY.run()))) {
            assertThatThrownBy(() -> runs.find(key))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.isDamage()).isTrue())
                    .hasMessageContaining("under another key");
            assertThat(runs.unreadable(key.tenant()))
                    .extracting(UnreadableEntry::key)
                    .containsExactly(Optional.of(key));
        }
        assertThat(listed()).containsExactly(KEY);
        assertThat(runs.delete(OTHER)).isTrue();
    }

    @Test
    void steps_and_artifacts_that_lie_under_another_key_are_refused() throws IOException {
        artifacts.put(KEY, Artifact.of(new ArtifactId("a"), "text/plain", bytes("mine")));
        copy("runs/tenant-acme/run-4711/steps.jsonl", "runs/tenant-acme/run-4712/steps.jsonl");
        copy("artifacts/tenant-acme/run-4711/a", "artifacts/tenant-acme/run-4712/a");
        copy("artifacts/tenant-acme/run-4711/+index.jsonl", "artifacts/tenant-acme/run-4712/+index.jsonl");

        assertThatThrownBy(() -> runs.steps(OTHER)).hasMessageContaining("under another key");
        assertThatThrownBy(() -> runs.append(OTHER, step(2))).hasMessageContaining("under another key");
        assertThatThrownBy(() -> artifacts.find(OTHER, new ArtifactId("a"))).hasMessageContaining("no line of");
        assertThat(artifacts.find(KEY, new ArtifactId("a"))).isPresent();
    }

    @Test
    void an_artifact_that_nobody_stored_is_refused_and_deleted_with_the_others() throws IOException {
        Files.writeString(root.resolve("artifacts/tenant-acme/run-4711/stray.txt"), "stray");

        assertThat(artifacts.list(KEY)).hasSize(2);
        assertThatThrownBy(() -> artifacts.find(KEY, new ArtifactId("stray.txt")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.isDamage()).isTrue());
        assertThat(artifacts.deleteAll(KEY)).isEqualTo(2);
    }

    @Test
    void steps_whose_run_is_missing_are_reported_and_can_be_deleted() throws IOException {
        Files.delete(root.resolve("runs/tenant-acme/run-4711/run.json"));

        assertThatThrownBy(() -> runs.find(KEY)).hasMessageContaining("there are steps");
        assertThatThrownBy(() -> runs.save(run(1))).hasMessageContaining("there are steps");
        assertThat(runs.unreadable(KEY.tenant())).hasSize(1);
        assertThat(runs.delete(KEY)).isTrue();
        assertThat(runs.unreadable(KEY.tenant())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 1000})
    void a_record_of_other_bytes_costs_its_run(int length) throws IOException {
        Files.write(root.resolve("runs/tenant-acme/run-4711/run.json"), new byte[length]);
        Files.write(root.resolve("artifacts/tenant-acme/run-4711/+index.jsonl"), new byte[length]);

        useAndDelete();
    }

    /** Uses a run of which something is damaged, and deletes it; only then all is as if it had never been. */
    private void useAndDelete() {
        attempt(() -> runs.find(KEY));
        attempt(() -> runs.steps(KEY));
        attempt(() -> runs.save(run(2)));
        attempt(() -> runs.append(KEY, step(2)));
        attempt(() -> artifacts.find(KEY, PICTURE));
        attempt(() -> artifacts.put(KEY, picture("new")));
        attempt(() -> artifacts.list(KEY));
        assertThat(listed()).contains(OTHER);
        boolean damaged = !listed().contains(KEY);
        assertThat(runs.unreadable(KEY.tenant())).hasSize(damaged ? 1 : 0);
        assertThat(artifacts.find(OTHER, PICTURE)).isPresent();

        artifacts.deleteAll(KEY);
        assertThat(runs.delete(KEY)).isTrue();

        assertThat(runs.unreadable(KEY.tenant())).isEmpty();
        assertThat(root.resolve("runs/tenant-acme/run-4711")).doesNotExist();
        assertThat(root.resolve("artifacts/tenant-acme/run-4711")).doesNotExist();
        save(KEY);
        assertThat(listed()).containsExactlyInAnyOrder(KEY, OTHER);
    }

    private void save(RunKey key) {
        runs.save(StoredRun.builder(key)
                .version(1)
                .retention(Retention.PROJECT)
                .createdAt(StoreFixtures.TIME)
                .payload(1, bytes("{}"))
                .build());
        runs.append(
                key,
                StoredStep.builder(1)
                        .at(StoreFixtures.TIME)
                        .payload(1, bytes("{}"))
                        .build());
        artifacts.put(key, picture("picture"));
    }

    private static Artifact picture(String content) {
        return Artifact.of(PICTURE, "image/jpeg", bytes(content));
    }

    private List<RunKey> listed() {
        return runs.list(KEY.tenant(), Retention.PROJECT, StoreFixtures.TIME.plusSeconds(1), 10).stream()
                .map(StoredRun::key)
                .toList();
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(root.resolve(from), root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void plant(Path place, Path points) throws IOException {
        clear(place);
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, points);
    }

    private static void clear(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } else {
            Files.deleteIfExists(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+run.json.part", ""})
    void what_a_kill_leaves_of_a_first_save_is_told_and_can_be_deleted(String left) throws IOException {
        var cut = new RunKey(KEY.tenant(), new RunId("cut"));
        Path folder = Files.createDirectory(root.resolve("runs/tenant-acme/run-cut"));
        if (!left.isEmpty()) {
            Files.writeString(folder.resolve(left), "{\"tenant\":");
        }

        assertThat(listed()).containsExactlyInAnyOrder(KEY, OTHER);
        assertThat(runs.unreadable(KEY.tenant())).singleElement().satisfies(entry -> {
            assertThat(entry.key()).contains(cut);
            assertThat(entry.reason()).contains(folder.toString(), "broken off");
        });
        assertThat(runs.delete(cut)).isTrue();
        assertThat(folder).doesNotExist();
        assertThat(runs.unreadable(KEY.tenant())).isEmpty();
        assertThat(runs.delete(cut)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs/tenant-acme", "runs/tenant-acme/run-4711", "artifacts/tenant-acme/run-4711"})
    void a_folder_below_the_root_that_others_can_write_to_is_refused_with_the_way_out(String open) throws IOException {
        Path folder = root.resolve(open);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> {
                    runs.append(KEY, step(2));
                    artifacts.put(KEY, picture("new"));
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("chmod go-w " + folder);
    }

    /** Works or is refused with a sentence; an error or another exception fails the test. */
    private static void attempt(Runnable use) {
        try {
            use.run();
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("/");
        }
    }
}
