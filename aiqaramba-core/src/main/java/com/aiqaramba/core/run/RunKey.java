package com.aiqaramba.core.run;

import com.aiqaramba.core.tenant.TenantId;

/**
 * Key of everything that belongs to a run. Immutable.
 *
 * @param tenant whose run it is
 * @param run which run
 * @since 0.1.0
 */
public record RunKey(TenantId tenant, RunId run) {
    @Override
    public String toString() {
        return tenant + "/" + run;
    }
}
