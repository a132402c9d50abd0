package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.spi.TenantBudget;
import java.time.Duration;

/** One iteration whose request fits into every limit. Its reservation ends with what was spent, or with nothing. */
final class RequestReservation implements AutoCloseable {
    private final Budget budget;
    private final int iteration;
    private final long estimate;
    private final Cost most;
    private final TenantBudget.Reservation reservation;
    private final Duration waited;
    private TokenUsage usage = TokenUsage.NONE;
    private Cost spent = Cost.tokens(0);
    private boolean answered;

    RequestReservation(
            Budget budget,
            int iteration,
            long estimate,
            Cost most,
            TenantBudget.Reservation reservation,
            Duration waited) {
        this.budget = budget;
        this.iteration = iteration;
        this.estimate = estimate;
        this.most = most;
        this.reservation = reservation;
        this.waited = waited;
    }

    int iteration() {
        return iteration;
    }

    /** Returns how long other runs of the tenant kept this one waiting. */
    Duration waited() {
        return waited;
    }

    /** All tokens that the iteration took. */
    TokenUsage usage() {
        return usage;
    }

    /** Notes what an attempt took. Where its price is not known, the tenant is charged what was reserved. */
    void spent(String model, TokenUsage tokens) {
        answered = true;
        usage = usage.plus(tokens);
        Cost cost = new Cost(tokens.total(), budget.price(model, tokens).or(most::money));
        spent = spent.plus(cost);
        budget.spend(model, tokens, estimate);
    }

    @Override
    public void close() {
        if (answered) {
            reservation.settle(spent);
        } else {
            reservation.release();
        }
    }
}
