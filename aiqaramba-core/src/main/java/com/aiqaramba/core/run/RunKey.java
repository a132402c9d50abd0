package com.aiqaramba.core.run;

import com.aiqaramba.core.tenant.TenantId;

/**
 * The key of everything that belongs to a run. Immutable.
 *
 * @param tenant whose run it is
 * @param run which run
 */
public record RunKey(TenantId tenant, RunId run) {
    @Override
    public String toString() {
        return tenant + "/" + run;
    }
}
