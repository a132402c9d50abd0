package com.aiqaramba.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.spi.TenantBudget.Reservation;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InMemoryTenantBudgetTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final Duration DAY = Duration.ofDays(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T23:59:59Z"));
    private final InMemoryTenantBudget budget = budget(Cost.tokens(100));

    @Test
    void a_limit_of_nothing_is_used_up_from_the_beginning() {
        assertThat(budget(Cost.tokens(0)).used(ACME)).isEqualTo(1);
        assertThat(budget(Cost.of(10, Money.of("0", "EUR"))).used(ACME)).isEqualTo(1);
        assertThat(budget.used(ACME)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "P1000001D", "PT2562047788015215H"})
    void a_window_out_of_range_is_refused_when_the_budget_is_made(Duration window) {
        assertThatThrownBy(() -> InMemoryTenantBudget.of(Cost.tokens(1), window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("1 second to 1,000,000 days", window.toString());
    }

    @Test
    void what_is_spent_is_what_was_settled() throws Exception {
        reserve(60).settle(Cost.tokens(45));
        reserve(50).release();
        reserve(10);

        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(45));
    }

    @Test
    void a_reservation_ends_once() throws Exception {
        Reservation reservation = reserve(60);

        reservation.settle(Cost.tokens(10));
        reservation.settle(Cost.tokens(10));
        reservation.release();

        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(10));
    }

    @Test
    void equal_reservations_are_two() throws Exception {
        Cost most = Cost.tokens(50);
        Reservation first = budget.reserve(ACME, most).orElseThrow();
        assertThat(budget.reserve(ACME, most)).isPresent();
        first.release();

        assertThat(begun(Cost.tokens(51)).isDone()).isFalse();
    }

    @Test
    void the_next_window_begins_anew_and_a_late_answer_counts_where_it_was_reserved() throws Exception {
        Reservation late = reserve(100);
        now.set(Instant.parse("2026-11-23T00:00:00Z"));

        Reservation next = reserve(100);
        late.settle(Cost.tokens(100));

        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(0));
        next.settle(Cost.tokens(7));
        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(7));
    }

    @Test
    void who_came_first_is_served_first_though_less_would_fit() throws Exception {
        Reservation other = reserve(80);
        FutureTask<Optional<Reservation>> first = begun(Cost.tokens(90));
        FutureTask<Optional<Reservation>> second = begun(Cost.tokens(20));

        assertThat(second.isDone()).isFalse();
        other.release();
        first.get().orElseThrow().release();

        assertThat(second.get()).isPresent();
    }

    @Test
    void an_interrupt_ends_the_wait_and_lets_the_next_one_through() throws Exception {
        reserve(80);
        List<Thread> threads = new ArrayList<>();
        FutureTask<Optional<Reservation>> first = begun(Cost.tokens(90), threads);
        FutureTask<Optional<Reservation>> second = begun(Cost.tokens(20));

        threads.get(0).interrupt();

        assertThatThrownBy(first::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(second.get()).isPresent();
    }

    @Test
    void money_is_counted_beside_tokens() throws Exception {
        Money euro = Money.of("1", "EUR");
        InMemoryTenantBudget both = budget(Cost.of(100, euro));
        both.reserve(ACME, Cost.of(10, euro)).orElseThrow().settle(Cost.of(10, Money.of("0.8", "EUR")));

        assertThat(both.currency()).contains(euro.currency());
        assertThat(both.used(ACME)).isEqualTo(0.8);
        assertThat(both.reserve(ACME, Cost.of(1, Money.of("0.21", "EUR")))).isEmpty();
        assertThat(both.reserve(ACME, Cost.of(1, Money.of("0.2", "EUR")))).isPresent();
    }

    @Test
    void money_alone_leaves_tokens_free() throws Exception {
        InMemoryTenantBudget money = budget(Cost.money(Money.of("1", "EUR")));

        assertThat(money.reserve(ACME, Cost.of(1L << 60, Money.of("1", "EUR")))).isPresent();
    }

    private InMemoryTenantBudget budget(Cost limit) {
        return InMemoryTenantBudget.builder(limit, DAY).clock(now::get).build();
    }

    private Reservation reserve(long tokens) throws InterruptedException {
        return budget.reserve(ACME, Cost.tokens(tokens)).orElseThrow();
    }

    private FutureTask<Optional<Reservation>> begun(Cost most) {
        return begun(most, new ArrayList<>());
    }

    /** Reserves on another thread, and returns when that one waits. */
    private FutureTask<Optional<Reservation>> begun(Cost most, List<Thread> threads) {
        FutureTask<Optional<Reservation>> task = new FutureTask<>(() -> budget.reserve(ACME, most));
        Thread thread = new Thread(task, "reserves");
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return task;
    }
}
