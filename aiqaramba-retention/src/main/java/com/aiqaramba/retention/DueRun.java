package com.aiqaramba.retention;

import com.aiqaramba.core.run.RunKey;
import java.time.Instant;

/**
 * A run that a sweep would delete now. Immutable.
 *
 * @param key whose run and which
 * @param data the class that it belongs to
 * @param rule the rule that it would break before the next sweep
 * @param createdAt when it was made
 * @param dueAt when it reaches its maximum age
 */
public record DueRun(RunKey key, DataClass data, RetentionRule.MaximumAge rule, Instant createdAt, Instant dueAt) {}
