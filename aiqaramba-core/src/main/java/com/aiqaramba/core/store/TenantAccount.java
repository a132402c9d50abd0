package com.aiqaramba.core.store;

import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.spi.TenantBudget.Reservation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Account of what one tenant has spent and reserved, with those who wait. Thread-safe by its monitor. */
final class TenantAccount {
    private final Cost limit;
    private final Duration window;
    private final InstantSource clock;
    private final Deque<Object> queue = new ArrayDeque<>();
    private Period now;

    /** One window: it keeps what was reserved in it, also when the next one has begun. */
    private static final class Period {
        final long number;
        final Set<Held> reserved = new HashSet<>();
        Cost spent = Cost.tokens(0);

        Period(long number) {
            this.number = number;
        }

        Cost taken() {
            return reserved.stream().map(held -> held.most).reduce(spent, Cost::plus);
        }
    }

    TenantAccount(Cost limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
        this.now = new Period(number());
    }

    synchronized Cost spent() {
        return current().spent;
    }

    Optional<Reservation> reserve(Cost request, Runnable beforeWaiting) throws InterruptedException {
        Cost most = counted(request);
        Object ticket = new Object();
        join(ticket);
        try {
            // Not under the monitor: others settle meanwhile.
            if (hasToWait(ticket, most)) {
                beforeWaiting.run();
            }
            return await(ticket, most);
        } finally {
            leave(ticket);
        }
    }

    private synchronized void join(Object ticket) {
        queue.addLast(ticket);
    }

    private synchronized void leave(Object ticket) {
        queue.remove(ticket);
        notifyAll();
    }

    private synchronized boolean hasToWait(Object ticket, Cost most) {
        return mayFit(most) && !fitsNow(ticket, most);
    }

    private synchronized Optional<Reservation> await(Object ticket, Cost most) throws InterruptedException {
        while (mayFit(most)) {
            if (fitsNow(ticket, most)) {
                return Optional.of(new Held(now, most));
            }
            wait(untilNext());
        }
        return Optional.empty();
    }

    private boolean mayFit(Cost most) {
        return most.plus(current().spent).isWithin(limit);
    }

    private boolean fitsNow(Object ticket, Cost most) {
        return queue.getFirst().equals(ticket) && most.plus(now.taken()).isWithin(limit);
    }

    /** Money that is not limited is not counted: runners may have prices in several currencies. */
    private Cost counted(Cost cost) {
        return limit.money().isPresent() ? cost : Cost.tokens(cost.tokens());
    }

    private Period current() {
        long number = number();
        if (number != now.number) {
            now = new Period(number);
        }
        return now;
    }

    private long number() {
        return Math.floorDiv(clock.millis(), window.toMillis());
    }

    /** At least a millisecond: to wait for 0 is to wait for ever. */
    private long untilNext() {
        return window.toMillis() - Math.floorMod(clock.millis(), window.toMillis());
    }

    private synchronized void end(Held held, Cost real) {
        if (held.period.reserved.remove(held)) {
            held.period.spent = held.period.spent.plus(counted(real));
            notifyAll();
        }
    }

    private final class Held implements Reservation {
        private final Period period;
        private final Cost most;

        Held(Period period, Cost most) {
            this.period = period;
            this.most = most;
            period.reserved.add(this);
        }

        @Override
        public void settle(Cost real) {
            end(this, real);
        }

        @Override
        public void release() {
            end(this, Cost.tokens(0));
        }
    }
}
