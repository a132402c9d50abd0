package com.aiqaramba.core.page;

/**
 * A picture of the visible part of a page, in which password fields and known secrets are covered. Not copied: treat the
 * bytes as read-only.
 *
 * @param mediaType for example {@code image/jpeg}
 * @param bytes the encoded picture
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is passed on, never compared
public record Screenshot(String mediaType, byte[] bytes) {}
