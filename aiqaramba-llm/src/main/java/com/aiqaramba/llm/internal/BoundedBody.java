package com.aiqaramba.llm.internal;

import java.io.ByteArrayOutputStream;

/** Bytes of a body up to a limit, which are shown as they arrive. Not thread-safe. */
public final class BoundedBody {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private final Progress progress;

    /** Begins a body without bytes. */
    public BoundedBody(int limit, Progress progress) {
        this.limit = limit;
        this.progress = progress;
    }

    /** Adds the next bytes, the first ones of an array. */
    public void add(byte[] next, int length) throws BodyTooLargeException {
        if (bytes.size() + length > limit) {
            throw new BodyTooLargeException(limit);
        }
        bytes.write(next, 0, length);
        progress.arrived(next, length);
    }

    /** Returns all bytes so far. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
