package com.aiqaramba.test.contract;

import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.tenant.TenantId;
import java.util.List;
import java.util.stream.Stream;

/** Keys that a careless store takes for each other: by case, a wildcard, a separator or a file system's habits. */
final class LookAlikes {
    private LookAlikes() {}

    static List<TenantId> tenants() {
        return Stream.of(
                        "acme",
                        "Acme",
                        "ACME",
                        "acme.",
                        "acme..",
                        "a_me",
                        "a-me",
                        "acme-r",
                        "nul",
                        "a".repeat(64),
                        "A".repeat(64))
                .map(TenantId::new)
                .toList();
    }

    static List<RunKey> keys() {
        List<RunId> runs = Stream.of("r-1", "R-1", "r--1", "r-", "r", "1", "Z".repeat(64), "z".repeat(64))
                .map(RunId::new)
                .toList();
        return tenants().stream()
                .flatMap(tenant -> runs.stream().map(run -> new RunKey(tenant, run)))
                .toList();
    }
}
