package com.aiqaramba.crypto;

import static com.aiqaramba.crypto.Vaults.ACME;
import static com.aiqaramba.crypto.Vaults.KEY;
import static com.aiqaramba.crypto.Vaults.LOGIN;
import static com.aiqaramba.crypto.Vaults.text;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.store.InMemoryCredentialStore;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What lies in the store is readable without Tink, and stays readable by later versions. */
class StoredFormatTest {
    private static final String VERSION_1 =
            "010000004d0158cb45bb010101010101010101010101ac4c7dbbb0a7f5e7e7686291884a5b1612327408487edc4ffa10"
                    + "1941ffcc90567c1bbbfbd00d25e081fab3e79cfa0b9f981c69482e81a2c14c090ce50000003b0158cb45bb0202020202"
                    + "0202020202020261ac6e31ad79bbf49fd0571f60aa06b809424027f32e5383455c632991eb6ff6000a5b2dbccafb2ee0"
                    + "f5";

    private final InMemoryCredentialStore store = new InMemoryCredentialStore();
    private final EncryptedCredentialVault vault =
            EncryptedCredentialVault.builder(store, KEY).build();

    private static byte[] block(byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] blocks(String... contents) {
        byte[] joined = {};
        for (String content : contents) {
            joined = concat(joined, block(content.getBytes(UTF_8)));
        }
        return joined;
    }

    private static byte[] concat(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] prefix() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] id = digest.digest(concat(blocks("aiqaramba key id"), Vaults.keyBytes()));
        return concat(new byte[] {1}, Arrays.copyOf(id, 4));
    }

    private static byte[] crypt(int mode, byte[] nonce, byte[] input, byte[] associatedData) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(Vaults.keyBytes(), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associatedData);
        return cipher.doFinal(input);
    }

    private static byte[] decrypt(byte[] block, byte[] associatedData) throws Exception {
        assertThat(block).startsWith(prefix());
        byte[] nonce = Arrays.copyOfRange(block, 5, 17);
        return crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(block, 17, block.length), associatedData);
    }

    private static byte[] encrypt(int seed, byte[] plain, byte[] associatedData) throws Exception {
        byte[] nonce = new byte[12];
        Arrays.fill(nonce, (byte) seed);
        return concat(prefix(), nonce, crypt(Cipher.ENCRYPT_MODE, nonce, plain, associatedData));
    }

    @Test
    void plain_jce_reads_what_the_vault_wrote() throws Exception {
        vault.put(
                ACME,
                Credential.builder("shop-login")
                        .origin("https://shop.example")
                        .secret("password", "correct-horse".toCharArray())
                        .build());
        ByteBuffer stored = ByteBuffer.wrap(store.find(ACME, LOGIN).orElseThrow());
        assertThat(stored.get()).isEqualTo((byte) 1);
        byte[] header = new byte[stored.getInt()];
        stored.get(header);
        byte[] field = new byte[stored.getInt()];
        stored.get(field);
        assertThat(stored.hasRemaining()).isFalse();

        assertThat(decrypt(header, blocks("aiqaramba credential header 1", "acme", "shop-login")))
                .isEqualTo(concat(block(blocks("https://shop.example")), block(blocks("password"))));
        byte[] associatedData =
                concat(blocks("aiqaramba credential field 1", "acme", "shop-login", "password"), block(header));
        assertThat(decrypt(field, associatedData)).isEqualTo("correct-horse".getBytes(UTF_16BE));
    }

    private static byte[] writtenByJce() throws Exception {
        byte[] header = encrypt(
                1,
                concat(block(blocks("https://shop.example")), block(blocks("password"))),
                blocks("aiqaramba credential header 1", "acme", "shop-login"));
        byte[] associatedData =
                concat(blocks("aiqaramba credential field 1", "acme", "shop-login", "password"), block(header));
        byte[] field = encrypt(2, "correct-horse".getBytes(UTF_16BE), associatedData);
        return concat(new byte[] {1}, block(header), block(field));
    }

    @Test
    void the_vault_reads_what_plain_jce_wrote() throws Exception {
        store.put(ACME, LOGIN, writtenByJce());
        assertThat(text(vault.open(ACME, LOGIN, "password"))).isEqualTo("correct-horse");
    }

    @Test
    void the_first_version_of_the_format_stays_readable() throws Exception {
        assertThat(HexFormat.of().formatHex(writtenByJce())).isEqualTo(VERSION_1);
        store.put(ACME, LOGIN, HexFormat.of().parseHex(VERSION_1));
        assertThat(text(vault.open(ACME, LOGIN, "password"))).isEqualTo("correct-horse");
    }
}
