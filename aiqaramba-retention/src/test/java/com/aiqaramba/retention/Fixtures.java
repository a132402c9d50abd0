package com.aiqaramba.retention;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;

final class Fixtures {
    static final TenantId TENANT = new TenantId("acme");
    static final TenantId OTHER_TENANT = new TenantId("globex");
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private Fixtures() {}

    static RunKey key(String run) {
        return new RunKey(TENANT, new RunId(run));
    }

    static Purge purge(String run) {
        return new Purge(
                key(run),
                Retention.TEMPORARY,
                "maximum age PT72H",
                new Purge.Size(12, 3, 456),
                DeletionReason.request("support: ticket 1"),
                START);
    }
}
