package com.aiqaramba.test.contract;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/** Runs, steps and files that the contract tests store. */
final class StoredSamples {
    static final TenantId TENANT = new TenantId("acme");
    static final TenantId OTHER_TENANT = new TenantId("globex");
    static final RunKey KEY = new RunKey(TENANT, new RunId("run-1"));
    /** Microseconds, because that is what databases keep. */
    static final Instant TIME = Instant.parse("2026-11-20T10:15:30.123456Z");

    private StoredSamples() {}

    static RunKey key(String run) {
        return new RunKey(TENANT, new RunId(run));
    }

    static RunKey sameRunOfOtherTenant(RunKey key) {
        return new RunKey(OTHER_TENANT, key.run());
    }

    static StoredRun run(RunKey key, long version) {
        return run(key, version, bytes(key + " version " + version));
    }

    static StoredRun run(RunKey key, long version, byte[] payload) {
        return StoredRun.builder(key)
                .version(version)
                .retention(Retention.PROJECT)
                .createdAt(TIME)
                .payload(3, payload)
                .build();
    }

    static StoredRun run(String id, Retention retention, Instant createdAt) {
        return StoredRun.builder(key(id))
                .version(1)
                .retention(retention)
                .createdAt(createdAt)
                .payload(1, bytes(id))
                .build();
    }

    static StoredStep step(int index) {
        return step(index, bytes("step " + index));
    }

    static StoredStep step(int index, byte[] payload) {
        return StoredStep.builder(index)
                .at(TIME.plusSeconds(index))
                .payload(2, payload)
                .build();
    }

    static Artifact artifact(String id, String content) {
        return Artifact.of(new ArtifactId(id), "image/jpeg", bytes(content));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every byte value, zero included, as encrypted payloads have. */
    static byte[] large() {
        byte[] bytes = new byte[4 * 1024 * 1024];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
