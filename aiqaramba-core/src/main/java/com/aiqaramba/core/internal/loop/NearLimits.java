package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says once for each limit that three quarters of it are used. */
final class NearLimits {
    private static final double NEAR = 0.75;

    private final Budget budget;
    private final Set<Kind> said = EnumSet.noneOf(Kind.class);

    NearLimits(Budget budget) {
        this.budget = budget;
    }

    /** A limit that is near. */
    record Near(Kind limit, double used, String of) {
        String sentence() {
            return (int) (used * 100) + " % of " + of + " are used";
        }
    }

    /** The limits that are near now and were not before. */
    List<Near> news() {
        Limits limits = budget.limits();
        return Stream.of(
                        near(
                                Kind.ITERATIONS_EXHAUSTED,
                                budget.iterations(),
                                limits.iterations(),
                                "the run's iterations"),
                        near(
                                Kind.TOKENS_EXHAUSTED,
                                (double) budget.used().total(),
                                (double) limits.tokens(),
                                "the run's tokens"),
                        near(Kind.MONEY_EXHAUSTED, amount(budget.cost()), amount(limits.money()), "the run's money"),
                        near(
                                Kind.TIME_EXHAUSTED,
                                seconds(budget.elapsed()),
                                seconds(limits.wallTime()),
                                "the run's time"),
                        near(Kind.TENANT_BUDGET_EXHAUSTED, budget.tenantUsed(), 1, "the tenant's budget"))
                .filter(limit -> limit.used() >= NEAR && said.add(limit.limit()))
                .toList();
    }

    private static Near near(Kind limit, double used, double most, String of) {
        return new Near(limit, used / most, of);
    }

    /** Without a limit nothing is near it. */
    private static double amount(Optional<Money> money) {
        return money.map(some -> some.amount().doubleValue()).orElse(Double.NaN);
    }

    private static double seconds(Duration duration) {
        return (double) duration.toSeconds() + duration.toNanosPart() / 1e9;
    }
}
