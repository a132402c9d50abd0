package com.aiqaramba.crypto;

import static com.aiqaramba.crypto.Vaults.ACME;
import static com.aiqaramba.crypto.Vaults.KEY;
import static com.aiqaramba.crypto.Vaults.LOGIN;
import static com.aiqaramba.crypto.Vaults.OTHER;
import static com.aiqaramba.crypto.Vaults.login;
import static com.aiqaramba.crypto.Vaults.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who can write to the store, but has no key. */
class TamperingTest {
    private static final String USERNAME = "ada-lovelace";
    private static final String PASSWORD = "correct-horse-7";

    private final InMemoryCredentialStore store = new InMemoryCredentialStore();
    private final EncryptedCredentialVault vault =
            EncryptedCredentialVault.builder(store, KEY).build();
    private final Redactor redactor = new Redactor();
    private byte[] stored = {};

    @BeforeEach
    void putOne() {
        vault.put(ACME, login(USERNAME, PASSWORD));
        stored = store.find(ACME, LOGIN).orElseThrow();
        redactor.add(Secret.of(USERNAME.toCharArray()));
        redactor.add(Secret.of(PASSWORD.toCharArray()));
    }

    private void openBoth() {
        assertThat(text(vault.open(ACME, LOGIN, "username"))).isEqualTo(USERNAME);
        assertThat(text(vault.open(ACME, LOGIN, "password"))).isEqualTo(PASSWORD);
    }

    private void assertRefused(byte[] tampered, String how) {
        store.put(ACME, LOGIN, tampered);
        assertThatThrownBy(this::openBoth)
                .as(how)
                .isInstanceOf(CredentialException.class)
                .satisfies(refusal -> {
                    StringWriter trace = new StringWriter();
                    refusal.printStackTrace(new PrintWriter(trace));
                    assertThat(redactor.reveals(trace.toString())).isFalse();
                });
    }

    private static List<byte[]> blocks(byte[] stored) {
        ByteBuffer left = ByteBuffer.wrap(stored, 1, stored.length - 1);
        List<byte[]> blocks = new ArrayList<>();
        while (left.hasRemaining()) {
            byte[] block = new byte[left.getInt()];
            left.get(block);
            blocks.add(block);
        }
        return blocks;
    }

    private static byte[] joined(byte[]... blocks) {
        int size = 1 + Arrays.stream(blocks).mapToInt(block -> 4 + block.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(size).put((byte) 1);
        for (byte[] block : blocks) {
            joined.putInt(block.length).put(block);
        }
        return joined.array();
    }

    @Test
    void nothing_stored_gives_a_secret_away() {
        String bytes = new String(stored, StandardCharsets.ISO_8859_1);
        assertThat(redactor.reveals(bytes)).isFalse();
        assertThat(bytes).doesNotContain("shop.example", "password");
    }

    @Test
    void the_joining_in_this_test_is_the_one_in_the_vault() {
        List<byte[]> blocks = blocks(stored);
        assertThat(joined(blocks.toArray(byte[][]::new))).isEqualTo(stored);
    }

    @Test
    void a_flipped_bit_at_any_byte_is_refused() {
        for (int at = 0; at < stored.length; at++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] tampered = stored.clone();
                tampered[at] ^= (byte) bit;
                assertRefused(tampered, "byte " + at);
            }
        }
    }

    @Test
    void truncation_at_any_byte_is_refused() {
        for (int length = 0; length < stored.length; length++) {
            assertRefused(Arrays.copyOf(stored, length), "length " + length);
        }
    }

    @Test
    void an_appended_byte_or_block_is_refused() {
        assertRefused(Arrays.copyOf(stored, stored.length + 1), "one byte more");
        assertRefused(Arrays.copyOf(stored, stored.length + 4), "an empty block more");
    }

    @Test
    void a_credential_moved_to_another_tenant_or_id_is_refused() {
        CredentialId elsewhere = new CredentialId("other-login");
        store.put(OTHER, LOGIN, stored);
        store.put(ACME, elsewhere, stored);
        assertThatThrownBy(() -> vault.describe(OTHER, LOGIN)).isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> vault.open(OTHER, LOGIN, "password")).isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> vault.describe(ACME, elsewhere)).isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> vault.open(ACME, elsewhere, "password")).isInstanceOf(CredentialException.class);
    }

    @Test
    void fields_that_changed_places_are_refused() {
        List<byte[]> blocks = blocks(stored);
        assertRefused(joined(blocks.get(0), blocks.get(2), blocks.get(1)), "exchanged");
        assertRefused(joined(blocks.get(0), blocks.get(1), blocks.get(1)), "repeated");
    }

    @Test
    void an_older_secret_under_newer_origins_is_refused() {
        vault.put(ACME, login(USERNAME, PASSWORD));
        List<byte[]> old = blocks(stored);
        List<byte[]> fresh = blocks(store.find(ACME, LOGIN).orElseThrow());
        assertRefused(joined(fresh.get(0), fresh.get(1), old.get(2)), "old password");
        assertRefused(joined(old.get(0), fresh.get(1), fresh.get(2)), "old origins");
    }

    @Test
    void a_header_cannot_serve_as_a_field() {
        List<byte[]> blocks = blocks(stored);
        assertRefused(joined(blocks.get(0), blocks.get(0), blocks.get(0)), "header as field");
        assertRefused(joined(blocks.get(1), blocks.get(1), blocks.get(2)), "field as header");
    }
}
