package com.aiqaramba.core.store;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.test.contract.TenantBudgetContract;
import java.time.Duration;

class InMemoryTenantBudgetContractTest implements TenantBudgetContract {
    private static final Duration CENTURY = Duration.ofDays(36_525);

    @Override
    public TenantBudget newTenantBudget(Cost limit) {
        return InMemoryTenantBudget.of(limit, CENTURY);
    }
}
