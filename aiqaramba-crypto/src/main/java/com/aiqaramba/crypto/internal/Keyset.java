package com.aiqaramba.crypto.internal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

/** AES-256-GCM under the first of some keys; every one of them decrypts, found by the id in the ciphertext's prefix. */
final class Keyset {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private Keyset() {}

    static Aead of(List<byte[]> keys) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle.Builder builder = KeysetHandle.newBuilder();
        for (byte[] key : keys) {
            builder.addEntry(entry(key));
        }
        builder.getAt(0).makePrimary();
        return builder.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private static KeysetHandle.Builder.Entry entry(byte[] key) throws GeneralSecurityException {
        int id = id(key);
        AesGcmKey aesKey = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(NONCE_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
        return KeysetHandle.importKey(aesKey).withFixedId(id);
    }

    /** The same key has the same id in every process, so that ciphertexts find their key. */
    private static int id(byte[] key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Blocks.joinTexts(List.of("aiqaramba key id")));
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }
}
