package com.aiqaramba.core.store;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

final class StoreFixtures {
    static final RunKey KEY = new RunKey(new TenantId("acme"), new RunId("4711"));
    static final Instant TIME = Instant.parse("2026-11-20T10:15:30Z");

    private StoreFixtures() {}

    static StoredRun run(long version) {
        return new StoredRun(KEY, version, Retention.PROJECT, TIME, 1, bytes("the run"));
    }

    static StoredStep step(int index) {
        return new StoredStep(index, TIME.plusSeconds(index), 1, bytes("step " + index));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
