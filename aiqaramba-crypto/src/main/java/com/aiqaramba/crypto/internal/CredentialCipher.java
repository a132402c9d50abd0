package com.aiqaramba.crypto.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.Origin;
import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Encrypts a credential as a version byte and blocks: first a header with origins, field names, the names of those that
 * anybody may see and of those that are seeds, then one block per field. Each block is a ciphertext of its own. The
 * associated data of a field holds the encrypted header, whose nonce is never used twice, so that no field can be moved
 * to another credential or to an older state of its own.
 */
public final class CredentialCipher {
    private static final byte VERSION = 1;
    private static final String HEADER = "aiqaramba credential header 1";
    private static final String FIELD = "aiqaramba credential field 1";

    private final Aead aead;

    /**
     * Creates a cipher; the keys can be overwritten afterwards.
     *
     * @param keys 32 bytes each; the first encrypts, all decrypt
     * @throws GeneralSecurityException when a key has another length or stands there twice
     */
    public CredentialCipher(List<byte[]> keys) throws GeneralSecurityException {
        aead = Keyset.of(keys);
    }

    private record Key(TenantId tenant, CredentialId id) {
        byte[] headerData() {
            return Blocks.joinTexts(List.of(HEADER, tenant.value(), id.value()));
        }

        byte[] fieldData(String field, byte[] header) {
            List<byte[]> blocks = new ArrayList<>();
            for (String text : List.of(FIELD, tenant.value(), id.value(), field)) {
                blocks.add(text.getBytes(UTF_8));
            }
            blocks.add(header);
            return Blocks.join(blocks);
        }
    }

    /** Lists at the end that are empty are left out. */
    private record Header(Set<Origin> origins, List<String> fields, List<String> shown, List<String> seeds) {
        private static final int PARTS = 4;

        static Header parse(byte[] plain) throws GeneralSecurityException {
            List<byte[]> parts = Blocks.split(ByteBuffer.wrap(plain));
            Set<Origin> origins = Blocks.splitTexts(parts.get(0)).stream()
                    .map(Origin::of)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (parts.size() > PARTS) {
                throw new GeneralSecurityException("stored by a later version");
            }
            List<String> shown = parts.size() < 3 ? List.of() : Blocks.splitTexts(parts.get(2));
            List<String> seeds = parts.size() < PARTS ? List.of() : Blocks.splitTexts(parts.get(3));
            return new Header(origins, Blocks.splitTexts(parts.get(1)), shown, seeds);
        }

        byte[] toBytes() {
            List<String> texts = origins.stream().map(Origin::toString).toList();
            List<byte[]> parts = new ArrayList<>(List.of(Blocks.joinTexts(texts), Blocks.joinTexts(fields)));
            if (!shown.isEmpty() || !seeds.isEmpty()) {
                parts.add(Blocks.joinTexts(shown));
            }
            if (!seeds.isEmpty()) {
                parts.add(Blocks.joinTexts(seeds));
            }
            return Blocks.join(parts);
        }
    }

    /**
     * Encrypts.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @param content origins and fields
     * @return what the other methods read
     * @throws GeneralSecurityException when the platform's cipher fails
     */
    public byte[] encrypt(TenantId tenant, CredentialId id, CredentialContent content) throws GeneralSecurityException {
        Map<String, Secret> secrets = content.secrets();
        Key key = new Key(tenant, id);
        List<String> shown = secrets.entrySet().stream()
                .filter(field -> field.getValue().isShown())
                .map(Map.Entry::getKey)
                .toList();
        Header header =
                new Header(content.origins(), List.copyOf(secrets.keySet()), shown, List.copyOf(content.seeds()));
        List<byte[]> blocks = new ArrayList<>();
        blocks.add(aead.encrypt(header.toBytes(), key.headerData()));
        for (Map.Entry<String, Secret> field : secrets.entrySet()) {
            byte[] data = key.fieldData(field.getKey(), blocks.get(0));
            blocks.add(encrypt(field.getValue(), data));
        }
        byte[] joined = Blocks.join(blocks);
        return ByteBuffer.allocate(1 + joined.length).put(VERSION).put(joined).array();
    }

    private byte[] encrypt(Secret secret, byte[] associatedData) throws GeneralSecurityException {
        byte[] plain = secret.use(CredentialCipher::toBytes);
        try {
            return aead.encrypt(plain, associatedData);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Decrypts the header alone.
     *
     * @param tenant whose credential it should be
     * @param id the name it should have
     * @param encrypted what {@link #encrypt} returned
     * @return origins and field names
     * @throws GeneralSecurityException when it is damaged, belongs elsewhere or needs another key
     */
    public CredentialDescription describe(TenantId tenant, CredentialId id, byte[] encrypted)
            throws GeneralSecurityException {
        Header header = header(new Key(tenant, id), blocks(encrypted));
        return new CredentialDescription(id, header.origins(), Set.copyOf(header.fields()));
    }

    /**
     * Tells which fields are seeds.
     *
     * @param tenant whose credential it should be
     * @param id the name it should have
     * @param encrypted what {@link #encrypt} returned
     * @return their names
     * @throws GeneralSecurityException when it is damaged, belongs elsewhere or needs another key
     */
    public Set<String> seeds(TenantId tenant, CredentialId id, byte[] encrypted) throws GeneralSecurityException {
        return Set.copyOf(header(new Key(tenant, id), blocks(encrypted)).seeds());
    }

    /**
     * Decrypts one field, a seed too.
     *
     * @param tenant whose credential it should be
     * @param id the name it should have
     * @param field one of the names in the description
     * @param encrypted what {@link #encrypt} returned
     * @return the secret
     * @throws GeneralSecurityException when it is damaged, belongs elsewhere or needs another key
     */
    public Secret open(TenantId tenant, CredentialId id, String field, byte[] encrypted)
            throws GeneralSecurityException {
        Key key = new Key(tenant, id);
        List<byte[]> blocks = blocks(encrypted);
        Header header = header(key, blocks);
        int index = header.fields().indexOf(field);
        byte[] plain = aead.decrypt(blocks.get(index + 1), key.fieldData(field, blocks.get(0)));
        try {
            return toSecret(plain, header.shown().contains(field));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static List<byte[]> blocks(byte[] encrypted) throws GeneralSecurityException {
        ByteBuffer left = ByteBuffer.wrap(encrypted);
        if (!left.hasRemaining() || left.get() != VERSION) {
            throw new GeneralSecurityException("unknown version");
        }
        List<byte[]> blocks = Blocks.split(left);
        if (blocks.isEmpty()) {
            throw new GeneralSecurityException("truncated");
        }
        return blocks;
    }

    private Header header(Key key, List<byte[]> blocks) throws GeneralSecurityException {
        Header header = Header.parse(aead.decrypt(blocks.get(0), key.headerData()));
        if (header.fields().size() != blocks.size() - 1) {
            throw new GeneralSecurityException("truncated");
        }
        return header;
    }

    /** Two bytes a character, because UTF-8 would lose an unpaired surrogate. */
    private static byte[] toBytes(char[] secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length * Character.BYTES);
        bytes.asCharBuffer().put(secret);
        return bytes.array();
    }

    private static Secret toSecret(byte[] plain, boolean shown) {
        char[] chars = new char[plain.length / Character.BYTES];
        try {
            CharBuffer source = ByteBuffer.wrap(plain).asCharBuffer();
            source.get(chars);
            return shown ? Secret.shown(chars) : Secret.of(chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }
}
