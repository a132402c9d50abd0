package com.aiqaramba.core.store;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Budget that is the same for every tenant in each window of time, counted in memory: it begins anew with the process,
 * and knows nothing of other processes. Windows follow each other from the epoch on, so one of a day is a day in UTC. A
 * request counts in the window in which it was reserved. Requests that wait for others are served first come, first
 * served. Thread-safe.
 *
 * @since 0.1.0
 */
public final class InMemoryTenantBudget implements TenantBudget {
    private static final Duration LONGEST = Duration.ofDays(1_000_000);

    private final Cost limit;
    private final Duration window;
    private final InstantSource clock;
    private final Map<TenantId, TenantAccount> accounts = new ConcurrentHashMap<>();

    private InMemoryTenantBudget(Builder builder) {
        limit = builder.limit;
        window = builder.window;
        clock = builder.clock;
    }

    /**
     * Makes a budget that goes by the system's clock.
     *
     * @param limit what each tenant may spend in a window, in tokens, in money, or both
     * @param window the length of a window, 1 second to 1,000,000 days
     * @return a budget
     */
    public static InMemoryTenantBudget of(Cost limit, Duration window) {
        return builder(limit, window).build();
    }

    /**
     * Begins a budget.
     *
     * @param limit what each tenant may spend in a window, in tokens, in money, or both
     * @param window the length of a window, 1 second to 1,000,000 days
     * @return a builder
     */
    public static Builder builder(Cost limit, Duration window) {
        return new Builder(limit, window);
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
                .map(most -> share(spent.money().map(Money::amount).orElse(BigDecimal.ZERO), most.amount()))
                .orElse(0.0);
        return Math.max(share(BigDecimal.valueOf(spent.tokens()), BigDecimal.valueOf(limit.tokens())), money);
    }

    /** A limit of nothing is used up from the beginning. */
    private static double share(BigDecimal spent, BigDecimal most) {
        return most.signum() == 0 ? 1 : spent.doubleValue() / most.doubleValue();
    }

    /**
     * Returns what a tenant has spent in this window.
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

    /**
     * Builder of a budget. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Cost limit;
        private final Duration window;
        private InstantSource clock = InstantSource.system();

        private Builder(Cost limit, Duration window) {
            this.limit = limit;
            this.window = window;
        }

        /**
         * Sets the clock that tells which window it is.
         *
         * @param source the default is the system's clock
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /**
         * Makes the budget.
         *
         * @return a budget
         * @throws IllegalArgumentException when the window is shorter than 1 second or longer than 1,000,000 days
         */
        public InMemoryTenantBudget build() {
            if (window.toSeconds() < 1 || window.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "The window of a budget is 1 second to 1,000,000 days, and " + window + " is not.");
            }
            return new InMemoryTenantBudget(this);
        }
    }
}
