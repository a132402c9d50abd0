package com.aiqaramba.test.contract;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.store.InMemoryTenantBudget;
import java.time.Duration;

class InMemoryTenantBudgetTest implements TenantBudgetContract {
    private static final Duration CENTURY = Duration.ofDays(36_525);

    @Override
    public TenantBudget newTenantBudget(Cost limit) {
        return new InMemoryTenantBudget(limit, CENTURY);
    }
}
