package com.aiqaramba.core.redaction;

/** Placeholder until the real one is merged. */
public final class Redactor {
    /** Creates one. */
    public Redactor() {}
}
