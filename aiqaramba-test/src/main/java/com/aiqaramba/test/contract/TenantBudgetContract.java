package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.OTHER_TENANT;
import static com.aiqaramba.test.contract.StoredSamples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.spi.TenantBudget.Reservation;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Contract of every {@link TenantBudget}. Implement it in a JUnit 5 test class; see the package for an example.
 *
 * @since 0.1.0
 */
public interface TenantBudgetContract {
    /**
     * Makes the budget under test. Called once at the start of each test.
     *
     * @param limit what each tenant may spend
     * @return a budget of which nothing is used, and that is not renewed during the test
     */
    TenantBudget newTenantBudget(Cost limit);

    /**
     * Tests that what was settled is gone, and what was released can be had again.
     *
     * @throws InterruptedException when the test is interrupted
     */
    @Test
    default void what_is_settled_counts_and_what_is_released_does_not() throws InterruptedException {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));

        reserve(budget, 60).settle(Cost.tokens(45));
        reserve(budget, 55).release();

        assertThat(budget.used(TENANT)).isEqualTo(0.45, within(1e-9));
        assertThat(budget.reserve(TENANT, Cost.tokens(56))).isEmpty();
        assertThat(budget.reserve(TENANT, Cost.tokens(55))).isPresent();
    }

    /**
     * A request that took more than was reserved counts as it was, and the next ones are refused.
     *
     * @throws InterruptedException when the test is interrupted
     */
    @Test
    default void what_was_spent_beyond_the_reservation_counts_too() throws InterruptedException {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));

        reserve(budget, 90).settle(Cost.tokens(101));

        assertThat(budget.used(TENANT)).isEqualTo(1.01, within(1e-9));
        assertThat(budget.reserve(TENANT, Cost.tokens(1))).isEmpty();
    }

    /**
     * Each tenant has a budget of its own.
     *
     * @throws InterruptedException when the test is interrupted
     */
    @Test
    default void tenants_do_not_share() throws InterruptedException {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));

        reserve(budget, 100).settle(Cost.tokens(100));

        assertThat(budget.used(OTHER_TENANT)).isZero();
        assertThat(budget.reserve(OTHER_TENANT, Cost.tokens(100))).isPresent();
    }

    /**
     * Tests that what cannot fit, whatever others settle, is refused at once.
     *
     * @throws InterruptedException when the test is interrupted
     */
    @Test
    @Timeout(60)
    default void a_request_beyond_what_is_left_does_not_wait() throws InterruptedException {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));
        reserve(budget, 30).settle(Cost.tokens(30));
        reserve(budget, 70);
        AtomicBoolean waited = new AtomicBoolean();

        assertThat(budget.reserve(TENANT, Cost.tokens(71), () -> waited.set(true)))
                .isEmpty();
        assertThat(waited).isFalse();
    }

    /**
     * Reservations are mostly too high, so a request waits for what others give back.
     *
     * @throws Exception when the test is interrupted or a request fails
     */
    @Test
    @Timeout(60)
    default void a_request_waits_until_others_settle_for_less_than_they_reserved() throws Exception {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));
        Reservation other = reserve(budget, 80);
        FutureTask<Optional<Reservation>> waiting = waitingFor(budget, 80);

        other.settle(Cost.tokens(20));

        assertThat(waiting.get(50, TimeUnit.SECONDS)).isPresent();
    }

    /**
     * A request that waited is refused as soon as it cannot fit any more.
     *
     * @throws Exception when the test is interrupted or a request fails
     */
    @Test
    @Timeout(60)
    default void a_request_that_waited_in_vain_is_refused() throws Exception {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));
        Reservation other = reserve(budget, 80);
        FutureTask<Optional<Reservation>> waiting = waitingFor(budget, 80);

        other.settle(Cost.tokens(21));

        assertThat(waiting.get(50, TimeUnit.SECONDS)).isEmpty();
    }

    /**
     * A run that waits can be cancelled.
     *
     * @throws InterruptedException when the test is interrupted
     */
    @Test
    @Timeout(60)
    default void an_interrupt_ends_the_wait() throws InterruptedException {
        TenantBudget budget = newTenantBudget(Cost.tokens(100));
        reserve(budget, 80);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> budget.reserve(TENANT, Cost.tokens(80))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    /**
     * Eight threads at once never pass the budget together, and use it up.
     *
     * @throws Exception when the test is interrupted or a request fails
     */
    @Test
    @Timeout(60)
    default void parallel_requests_never_pass_the_budget() throws Exception {
        TenantBudget budget = newTenantBudget(Cost.tokens(1_000));
        AtomicLong spent = new AtomicLong();

        Race.winners(number -> {
            boolean more = true;
            while (more) {
                more = spendOnce(budget, spent, 1 + number);
            }
            return true;
        });

        assertThat(spent.get()).isBetween(981L, 1_000L);
        assertThat(budget.used(TENANT)).isEqualTo(spent.get() / 1_000.0, within(1e-9));
    }

    private static boolean spendOnce(TenantBudget budget, AtomicLong spent, int tokens) {
        try {
            Optional<Reservation> reservation = budget.reserve(TENANT, Cost.tokens(20));
            reservation.ifPresent(open -> {
                spent.addAndGet(tokens);
                open.settle(Cost.tokens(tokens));
            });
            return reservation.isPresent();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Reservation reserve(TenantBudget budget, long tokens) throws InterruptedException {
        return budget.reserve(TENANT, Cost.tokens(tokens)).orElseThrow();
    }

    private static FutureTask<Optional<Reservation>> waitingFor(TenantBudget budget, long tokens)
            throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        FutureTask<Optional<Reservation>> waiting =
                begun(() -> budget.reserve(TENANT, Cost.tokens(tokens), waits::countDown));
        assertThat(waits.await(50, TimeUnit.SECONDS)).isTrue();
        return waiting;
    }

    private static <T> FutureTask<T> begun(Callable<T> callable) {
        FutureTask<T> task = new FutureTask<>(callable);
        Thread thread = new Thread(task, "aiqaramba-test-budget");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
