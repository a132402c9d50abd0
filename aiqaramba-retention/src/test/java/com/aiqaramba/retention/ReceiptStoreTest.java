package com.aiqaramba.retention;

import static com.aiqaramba.retention.Fixtures.OTHER_TENANT;
import static com.aiqaramba.retention.Fixtures.START;
import static com.aiqaramba.retention.Fixtures.TENANT;
import static com.aiqaramba.retention.Fixtures.purge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptStoreTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_purge_is_open_until_its_one_receipt(boolean inFiles) {
        ReceiptStore store = inFiles ? new FileReceiptStore(root) : new InMemoryReceiptStore();
        var receipt = new Receipt(purge("1"), START);
        assertThat(store.open(TENANT)).isEmpty();
        assertThat(store.receipts(TENANT)).isEmpty();

        store.begin(purge("1"));
        store.begin(purge("1"));
        store.begin(purge("2"));
        assertThat(store.open(TENANT)).containsExactly(purge("1"), purge("2"));

        store.complete(receipt);
        store.complete(receipt);
        assertThat(store.open(TENANT)).containsExactly(purge("2"));
        assertThat(store.receipts(TENANT)).containsExactly(receipt);
        assertThat(store.open(OTHER_TENANT)).isEmpty();
        assertThat(store.receipts(OTHER_TENANT)).isEmpty();
    }

    @Test
    void receipts_are_there_after_a_restart() {
        var receipt = new Receipt(purge("1"), START);
        var first = new FileReceiptStore(root);
        first.begin(purge("1"));
        first.complete(receipt);
        first.begin(purge("2"));

        var second = new FileReceiptStore(root);

        assertThat(second.receipts(TENANT)).containsExactly(receipt);
        assertThat(second.open(TENANT)).containsExactly(purge("2"));
        second.complete(new Receipt(purge("2"), START));
        assertThat(first.receipts(TENANT)).hasSize(2);
    }

    @Test
    void an_entry_that_another_process_wrote_since_the_file_was_read_is_not_overwritten() throws IOException {
        new FileReceiptStore(root).begin(purge("0"));
        var slow = new ReceiptFile(TENANT, file());
        slow.read();
        new FileReceiptStore(root).begin(purge("1"));

        slow.append(purge("2").toText(), ledger -> ledger.begin(purge("2")));

        assertThat(new FileReceiptStore(root).open(TENANT)).containsExactly(purge("0"), purge("1"), purge("2"));
        assertThat(slow.read().open()).containsExactly(purge("0"), purge("1"), purge("2"));
    }

    @Test
    void an_entry_that_a_crash_cut_at_any_byte_is_written_again() throws IOException {
        var receipt = new Receipt(purge("1"), START);
        var store = new FileReceiptStore(root);
        store.begin(purge("1"));
        byte[] intent = Files.readAllBytes(file());
        store.complete(receipt);
        byte[] whole = Files.readAllBytes(file());

        for (int cut = intent.length; cut < whole.length; cut++) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            var restarted = new FileReceiptStore(root);

            assertThat(restarted.receipts(TENANT)).isEmpty();
            assertThat(restarted.open(TENANT)).containsExactly(purge("1"));
            restarted.complete(receipt);
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
    }

    @Test
    void a_changed_entry_is_refused_with_its_number() throws IOException {
        var store = new FileReceiptStore(root);
        store.begin(purge("1"));
        store.complete(new Receipt(purge("1"), START));
        Files.writeString(
                file(), Files.readString(file()).replace("receipt 1\ntenant: acme", "receipt 1\ntenant: acmE"));

        assertThatThrownBy(() -> new FileReceiptStore(root).receipts(TENANT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Entry 2 of " + file());
    }

    @Test
    void tenants_that_differ_in_case_only_have_their_own_file() throws IOException {
        var store = new FileReceiptStore(root);
        Stream.of("acme", "Acme", "ACME").map(TenantId::new).forEach(tenant -> store.begin(purgeOf(tenant)));

        try (Stream<Path> files = Files.list(root.resolve("receipts"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("tenant-acme.txt", "tenant-+acme.txt", "tenant-+a+c+m+e.txt");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Files.writeString(root.resolve("receipts"), "a file in the way");

        assertThatThrownBy(() -> new FileReceiptStore(root).begin(purge("1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(root.resolve("receipts").toString());
    }

    @Test
    void a_file_that_lies_under_the_name_of_another_tenant_is_refused() throws IOException {
        var store = new FileReceiptStore(root);
        store.begin(purge("1"));
        Files.copy(file(), file().resolveSibling("tenant-globex.txt"));

        assertThatThrownBy(() -> store.open(OTHER_TENANT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("of another tenant");
        assertThat(store.open(TENANT)).containsExactly(purge("1"));
    }

    @Test
    void a_link_in_the_place_of_the_file_is_neither_read_nor_written_through() throws IOException {
        var store = new FileReceiptStore(root);
        Path target = Files.writeString(root.resolve("target"), "somebody else's");
        Files.createSymbolicLink(file(), target);

        assertThatThrownBy(() -> store.begin(purge("1"))).hasMessageContaining("is a symbolic link");
        assertThatThrownBy(() -> store.open(TENANT)).hasMessageContaining("is a symbolic link");

        assertThat(target).hasContent("somebody else's");
    }

    @Test
    void a_folder_or_a_root_that_is_a_link_is_refused() throws IOException {
        Path target = Files.createDirectory(root.resolve("target"));
        Path link = Files.createSymbolicLink(root.resolve("link"), target);
        Files.createSymbolicLink(root.resolve("receipts"), target);

        assertThatThrownBy(() -> new FileReceiptStore(link)).hasMessageContaining("is a symbolic link");
        assertThatThrownBy(() -> new FileReceiptStore(root)).hasMessageContaining("is a symbolic link");

        assertThat(target).isEmptyDirectory();
    }

    @Test
    void a_file_of_3_gigabytes_is_refused_without_filling_the_memory() throws IOException {
        var store = new FileReceiptStore(root);
        try (var huge = new RandomAccessFile(file().toFile(), "rw")) {
            huge.setLength(3L << 30);
        }

        assertThatThrownBy(() -> store.begin(purge("1"))).hasMessageContaining("Entry 1 of");
        assertThat(file()).hasSize(3L << 30);
    }

    private Path file() {
        return root.resolve("receipts/tenant-acme.txt");
    }

    private static Purge purgeOf(TenantId tenant) {
        Purge purge = purge("1");
        return new Purge(
                new RunKey(tenant, purge.key().run()),
                purge.retention(),
                purge.rule(),
                new Purge.Size(purge.steps(), purge.artifacts(), purge.bytes()),
                purge.reason(),
                purge.begunAt());
    }
}
