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
        return StoredRun.builder(KEY)
                .version(version)
                .retention(Retention.PROJECT)
                .createdAt(TIME)
                .payload(1, bytes("the run"))
                .build();
    }

    static StoredStep step(int index) {
        return StoredStep.builder(index)
                .at(TIME.plusSeconds(index))
                .payload(1, bytes("step " + index))
                .build();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
