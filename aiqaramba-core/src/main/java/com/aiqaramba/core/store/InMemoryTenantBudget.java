package com.aiqaramba.core.store;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The same budget for every tenant in each window of time, counted in memory: it begins anew with the process, and knows
 * nothing of other processes. Windows follow each other from the epoch on, so one of a day is a day in UTC. A request
 * counts in the window in which it was reserved. Requests that wait for others are served first come, first served.
 * Thread-safe.
 */
public final class InMemoryTenantBudget implements TenantBudget {
    private final Cost limit;
    private final Duration window;
    private final InstantSource clock;
    private final Map<TenantId, TenantAccount> accounts = new ConcurrentHashMap<>();

    /**
     * Counts by the system's clock.
     *
     * @param limit what each tenant may spend in a window, in tokens, in money, or both
     * @param window how long a window is, at least 1 second
     */
    public InMemoryTenantBudget(Cost limit, Duration window) {
        this(limit, window, InstantSource.system());
    }

    /**
     * Counts by a clock.
     *
     * @param limit what each tenant may spend in a window, in tokens, in money, or both
     * @param window how long a window is, at least 1 second
     * @param clock tells which window it is
     */
    public InMemoryTenantBudget(Cost limit, Duration window, InstantSource clock) {
        if (window.toSeconds() < 1) {
            throw new IllegalArgumentException("The window of a budget is at least 1 second.");
        }
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Optional<Reservation> reserve(TenantId tenant, Cost most, Runnable beforeWaiting)
            throws InterruptedException {
        return account(tenant).reserve(most, beforeWaiting);
    }

    @Override
    public double used(TenantId tenant) {
        Cost spent = spent(tenant);
        double money = limit.money()
                .flatMap(most -> spent.money()
                        .map(now -> now.amount().doubleValue() / most.amount().doubleValue()))
                .orElse(0.0);
        return Math.max((double) spent.tokens() / limit.tokens(), money);
    }

    /**
     * What a tenant has spent in this window.
     *
     * @param tenant whose budget
     * @return what was settled, without what is reserved; money only where it is limited
     */
    public Cost spent(TenantId tenant) {
        return account(tenant).spent();
    }

    @Override
    public Optional<Currency> currency() {
        return limit.money().map(Money::currency);
    }

    private TenantAccount account(TenantId tenant) {
        return accounts.computeIfAbsent(tenant, unused -> new TenantAccount(limit, window, clock));
    }
}
