package com.aiqaramba.crypto.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Byte strings one after the other, each behind its length in four bytes, so that there is only one way to read them.
 */
public final class Blocks {
    private Blocks() {}

    static byte[] join(List<byte[]> blocks) {
        int size =
                blocks.stream().mapToInt(block -> Integer.BYTES + block.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(size);
        blocks.forEach(block -> joined.putInt(block.length).put(block));
        return joined.array();
    }

    /** Joins texts, as UTF-8. */
    public static byte[] joinTexts(Collection<String> texts) {
        return join(texts.stream().map(text -> text.getBytes(UTF_8)).toList());
    }

    static List<byte[]> split(ByteBuffer joined) throws GeneralSecurityException {
        List<byte[]> blocks = new ArrayList<>();
        while (joined.hasRemaining()) {
            int length = joined.remaining() < Integer.BYTES ? -1 : joined.getInt();
            if (length < 0 || length > joined.remaining()) {
                throw new GeneralSecurityException("truncated");
            }
            byte[] block = new byte[length];
            joined.get(block);
            blocks.add(block);
        }
        return blocks;
    }

    /**
     * Takes texts apart that were joined.
     *
     * @throws GeneralSecurityException when they were not joined here, or were changed
     */
    public static List<String> splitTexts(byte[] joined) throws GeneralSecurityException {
        return split(ByteBuffer.wrap(joined)).stream()
                .map(block -> new String(block, UTF_8))
                .toList();
    }
}
