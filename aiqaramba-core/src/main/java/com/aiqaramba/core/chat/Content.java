package com.aiqaramba.core.chat;

/**
 * A part of a message. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Content {
    /**
     * Text.
     *
     * @param text not empty
     */
    record Text(String text) implements Content {}

    /**
     * A picture. Not copied: treat the bytes as read-only.
     *
     * @param mediaType for example {@code image/jpeg}
     * @param bytes the encoded picture
     */
    @SuppressWarnings("ArrayRecordComponent") // a value that is passed on, never compared
    record Image(String mediaType, byte[] bytes) implements Content {}
}
