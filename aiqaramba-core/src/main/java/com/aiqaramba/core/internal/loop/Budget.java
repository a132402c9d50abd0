package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.spi.TenantBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts what one run takes against its limits and its tenant's budget. No request is sent unless what it may cost at
 * most fits, and after it a last short one to conclude. Wall time is kept by a timer that stops the run.
 */
final class Budget {
    private final Limits limits;
    private final Optional<PriceTable> prices;
    private final TenantBudget tenantBudget;
    private final RunKey key;
    private final Journal journal;
    private final InstantSource clock;
    private final Instant startedAt;
    private int iterations;
    private TokenUsage used = TokenUsage.NONE;
    private Optional<Money> cost;
    private Optional<String> unpriced = Optional.empty();
    /** Factor by which a provider counted more tokens than were estimated. */
    private double correction = 1;

    Budget(RunSettings settings, RunInput input, Journal journal) {
        this.limits = input.agent().limits();
        this.prices = settings.prices();
        this.tenantBudget = settings.tenantBudget();
        this.key = input.key();
        this.journal = journal;
        this.clock = input.clock();
        this.startedAt = clock.instant();
        this.cost = prices.map(table -> table.most(TokenUsage.NONE));
    }

    Limits limits() {
        return limits;
    }

    int iterations() {
        return iterations;
    }

    int iterationsLeft() {
        return limits.iterations() - iterations;
    }

    TokenUsage used() {
        return used;
    }

    /** Returns what the run did cost; empty when the price of some of it is not known. */
    Optional<Money> cost() {
        return cost;
    }

    Duration elapsed() {
        return Duration.between(startedAt, clock.instant());
    }

    /** Returns how much of the tenant's budget is used, from 0 to 1. */
    double tenantUsed() {
        return tenantBudget.used(key.tenant());
    }

    Optional<Money> price(String model, TokenUsage usage) {
        return prices.flatMap(table -> table.cost(model, usage));
    }

    /**
     * Begins an iteration.
     *
     * @param last the short request to conclude, for which room is kept
     */
    RequestReservation book(ChatRequest request, Supplier<ChatRequest> last)
            throws BudgetExhausted, InterruptedException {
        if (iterationsLeft() == 0) {
            throw new BudgetExhausted(
                    Kind.ITERATIONS_EXHAUSTED,
                    "The run reached its limit of " + limits.iterations() + " iterations before it concluded.");
        }
        long estimate = TokenEstimate.of(request);
        Cost most = most(request, estimate);
        boolean plenty = isWithinLimits(most.plus(most)); // the last request is never longer than this one
        checkLimits(plenty ? most : most.plus(most(last.get())));
        return reserve(estimate, most);
    }

    /** Begins the iteration in which the run has to conclude. */
    RequestReservation bookLast(ChatRequest request) throws BudgetExhausted, InterruptedException {
        long estimate = TokenEstimate.of(request);
        Cost most = most(request, estimate);
        checkLimits(most);
        return reserve(estimate, most);
    }

    private Cost most(ChatRequest request) {
        return most(request, TokenEstimate.of(request));
    }

    private Cost most(ChatRequest request, long estimate) {
        long input = (long) (estimate * correction);
        TokenUsage usage =
                TokenUsage.builder().input(input).output(request.outputTokens()).build();
        return new Cost(usage.total(), prices.map(table -> table.most(usage)));
    }

    private Cost spent() {
        return new Cost(used.total(), cost);
    }

    private boolean isWithinLimits(Cost next) {
        return spent().plus(next).isWithin(new Cost(limits.tokens(), limits.money()));
    }

    private void checkLimits(Cost next) throws BudgetExhausted {
        if (!spent().plus(next).isWithin(Cost.tokens(limits.tokens()))) {
            throw new BudgetExhausted(
                    Kind.TOKENS_EXHAUSTED,
                    "The run would pass its limit of " + limits.tokens() + " tokens with the next request; it used "
                            + used.total() + ".");
        }
        if (!isWithinLimits(next)) {
            throw new BudgetExhausted(
                    Kind.MONEY_EXHAUSTED,
                    "The run could pass its limit of " + words(limits.money()) + " with the next request; it used "
                            + words(cost) + ", and the next request may cost " + words(next.money()) + ".");
        }
    }

    private RequestReservation reserve(long estimate, Cost most) throws BudgetExhausted, InterruptedException {
        Instant before = clock.instant();
        TenantBudget.Reservation reservation = tenantBudget
                .reserve(key.tenant(), most, this::tellWaiting)
                .orElseThrow(() -> new BudgetExhausted(
                        Kind.TENANT_BUDGET_EXHAUSTED,
                        "The budget of tenant '" + key.tenant() + "' does not hold the next request, which may take "
                                + most.tokens() + " tokens"
                                + most.money()
                                        .map(money -> " and cost " + money)
                                        .orElse("")
                                + ". Raise it, or run again when it is renewed."));
        Duration waited = Duration.between(before, clock.instant());
        return new RequestReservation(this, ++iterations, estimate, most, reservation, waited);
    }

    private void tellWaiting() {
        Duration most = limits.wallTime().minus(elapsed());
        journal.waiting(most, "other runs of the tenant have reserved its budget");
    }

    /** Notes what an attempt took. */
    void spend(String model, TokenUsage usage, long estimate) {
        used = used.plus(usage);
        correction = Math.max(correction, (double) usage.input() / estimate);
        Optional<Money> price = price(model, usage);
        cost = cost.flatMap(before -> price.map(before::plus));
        if (price.isEmpty()) {
            unpriced = Optional.of(model);
        }
    }

    /** Ends a run whose money is limited but can no longer be counted. */
    void requirePrices() {
        boolean limited = limits.money().isPresent() || tenantBudget.currency().isPresent();
        if (limited && unpriced.isPresent()) {
            throw new ConfigurationException(
                    "A limit of money is in force, but the price table does not have the model '" + unpriced.get()
                            + "', which answered. Add it with PriceTable.Builder.model, or take the limit away.");
        }
    }

    private static String words(Optional<Money> money) {
        return money.map(Money::toString).orElse("an unknown amount");
    }
}
