package com.aiqaramba.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CredentialStoresTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");
    private static final CredentialId LOGIN = new CredentialId("shop-login");

    @TempDir
    Path folder;

    private List<CredentialStore> stores() {
        return List.of(new InMemoryCredentialStore(), new FileCredentialStore(folder.resolve("made/on/demand")));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void what_was_put_last_is_found_byte_for_byte() {
        for (CredentialStore store : stores()) {
            store.put(ACME, LOGIN, bytes(1, 2, 3));
            store.put(ACME, LOGIN, bytes(0, 255, 10, 13));
            assertThat(store.find(ACME, LOGIN)).get().isEqualTo(bytes(0, 255, 10, 13));
        }
    }

    @Test
    void another_tenant_finds_and_deletes_nothing() {
        for (CredentialStore store : stores()) {
            store.put(ACME, LOGIN, bytes(1));
            assertThat(store.find(OTHER, LOGIN)).isEmpty();
            assertThat(store.delete(OTHER, LOGIN)).isFalse();
            assertThat(store.find(ACME, LOGIN)).isPresent();
        }
    }

    @Test
    void a_deleted_credential_is_gone_and_the_second_call_says_so() {
        for (CredentialStore store : stores()) {
            store.put(ACME, LOGIN, bytes(1));
            assertThat(store.delete(ACME, LOGIN)).isTrue();
            assertThat(store.delete(ACME, LOGIN)).isFalse();
            assertThat(store.find(ACME, LOGIN)).isEmpty();
        }
    }

    @Test
    void a_store_keeps_its_own_copy() {
        for (CredentialStore store : stores()) {
            byte[] mine = bytes(1, 2);
            store.put(ACME, LOGIN, mine);
            mine[0] = 9;
            store.find(ACME, LOGIN).orElseThrow()[1] = 9;
            assertThat(store.find(ACME, LOGIN)).get().isEqualTo(bytes(1, 2));
        }
    }

    @Test
    void ids_that_differ_only_in_case_or_punctuation_have_files_of_their_own() throws IOException {
        FileCredentialStore store = new FileCredentialStore(folder);
        List<String> ids =
                List.of("a", "A", "aA", "a_a", "a.a", "a-a", "a_-a", "a__a", "a.", "a_", "con", "CON", "nul.txt");
        for (int i = 0; i < ids.size(); i++) {
            store.put(ACME, new CredentialId(ids.get(i)), bytes(i));
            store.put(new TenantId(ids.get(i)), LOGIN, bytes(i));
        }
        for (int i = 0; i < ids.size(); i++) {
            assertThat(store.find(ACME, new CredentialId(ids.get(i)))).get().isEqualTo(bytes(i));
            assertThat(store.find(new TenantId(ids.get(i)), LOGIN)).get().isEqualTo(bytes(i));
        }
        assertThat(files()).doesNotHaveDuplicates().hasSize(2 * ids.size());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.resolveSibling("").endsWith("locks"))
                    .map(file -> folder.relativize(file).toString().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_read_files_and_folders() throws IOException {
        new FileCredentialStore(folder).put(ACME, LOGIN, bytes(1));
        Path file = folder.resolve(files().get(0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(""))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_is_a_file_is_refused_with_the_folder_named() throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes(1));
        assertThatThrownBy(() -> new FileCredentialStore(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString());
    }
}
