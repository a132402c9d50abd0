package com.aiqaramba.core.spi;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.tenant.TenantId;
import java.util.Currency;
import java.util.Optional;

/**
 * Budget that all runs of a tenant share over time. Before each request a run reserves what it may cost at most, and
 * after it settles what it did cost, so that runs in parallel never pass the budget together. Thread-safe.
 *
 * @since 0.1.0
 */
public interface TenantBudget {
    /** Budget without limits: every tenant may spend what it likes. */
    TenantBudget UNLIMITED = new TenantBudget() {
        @Override
        public Optional<Reservation> reserve(TenantId tenant, Cost most, Runnable beforeWaiting) {
            return Optional.of(new Reservation() {
                @Override
                public void settle(Cost real) {}

                @Override
                public void release() {}
            });
        }

        @Override
        public double used(TenantId tenant) {
            return 0;
        }
    };

    /**
     * Sets aside what a request may cost at most. Waits while other reservations leave no room but may do so when they
     * are settled. A run has one reservation at a time, and none while it waits.
     *
     * @param tenant whose budget
     * @param most what the request may cost at most; money is empty when the runner has no prices
     * @param beforeWaiting is run by the calling thread once it is clear that it has to wait, and only then, once;
     *     without a lock that others need
     * @return the reservation, empty when the budget does not hold the request
     * @throws StoreException when the budget cannot be read
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    Optional<Reservation> reserve(TenantId tenant, Cost most, Runnable beforeWaiting) throws InterruptedException;

    /**
     * Sets aside what a request may cost at most, for callers who need not know whether they wait.
     *
     * @param tenant whose budget
     * @param most what the request may cost at most
     * @return the reservation, empty when the budget does not hold the request
     * @throws StoreException when the budget cannot be read
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    default Optional<Reservation> reserve(TenantId tenant, Cost most) throws InterruptedException {
        return reserve(tenant, most, () -> {});
    }

    /**
     * Returns how much of the budget was settled. The run is warned by it.
     *
     * @param tenant whose budget
     * @return from 0 for nothing to 1 for all
     * @throws StoreException when the budget cannot be read
     */
    double used(TenantId tenant);

    /**
     * Returns the currency in which money is counted. Runs need prices in this currency then.
     *
     * @return the currency, empty when no money is counted
     */
    default Optional<Currency> currency() {
        return Optional.empty();
    }

    /**
     * Amount that is set aside for one request. One of the methods is called, once. One that is lost with its process
     * stays reserved.
     */
    interface Reservation {
        /**
         * Called when the provider answered.
         *
         * @param real what the request did cost; more than was reserved when the estimate was too low, and counted all
         *     the same
         * @throws StoreException when it cannot be written
         */
        void settle(Cost real);

        /**
         * Called when the request cost nothing, as far as is known.
         *
         * @throws StoreException when it cannot be written
         */
        void release();
    }
}
