package com.aiqaramba.retention;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.UnreadableEntry;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sweeper that deletes runs that are due, and runs whose deletion was asked for, with a {@link Receipt} of each. The
 * host calls {@link #sweep} for each tenant at a fixed interval; the sweeper starts no thread. A run goes in the last
 * sweep before it would reach its maximum age, so that it never gets older as long as sweeps come at the interval:
 * every hour, a temporary run goes when it is 71 hours old. A sweep that comes late by more than that breaks the
 * promise; watch the host's schedule.
 *
 * <p>Stop a run before you ask for its deletion: what a live run stores after that is not deleted with it.
 *
 * <p>Defaults: {@link RetentionPolicy#DEFAULT}, an interval of 1 hour, batches of 100, the system's clock.
 *
 * <pre>{@code
 * var sweeper = RetentionSweeper.builder(runs, runs, artifacts, new FileReceiptStore(folder))
 *         .policy(RetentionPolicy.builder()
 *                 .temporaryRuns(Duration.ofDays(1))
 *                 .build())
 *         .interval(Duration.ofMinutes(30))
 *         .build();
 * List<Receipt> receipts = sweeper.sweep(tenant);
 * }</pre>
 *
 * <p>Thread-safe: calls wait for each other. Let only one process sweep a tenant at a time.
 *
 * @since 0.1.0
 */
public final class RetentionSweeper {
    private final RunCatalog catalog;
    private final Purger purger;
    private final ReceiptStore receipts;
    private final RetentionPolicy policy;
    private final Duration interval;
    private final int batch;
    private final InstantSource clock;

    private RetentionSweeper(Builder builder) {
        catalog = builder.catalog;
        purger = new Purger(builder.runs, builder.artifacts, builder.receipts, builder.clock);
        receipts = builder.receipts;
        policy = builder.policy;
        interval = builder.interval;
        batch = builder.batch;
        clock = builder.clock;
    }

    /**
     * Begins a sweeper.
     *
     * @param runs the store of the runs
     * @param catalog the catalog of the same runs
     * @param artifacts the store of their artifacts
     * @param receipts the store of intents and receipts
     * @return a builder with the defaults
     */
    public static Builder builder(RunStore runs, RunCatalog catalog, ArtifactStore artifacts, ReceiptStore receipts) {
        return new Builder(runs, catalog, artifacts, receipts);
    }

    /**
     * Tells what a sweep would delete now. Deletes nothing.
     *
     * @param tenant whose runs
     * @return at most one batch for each kind of retention, the oldest first; empty when nothing is due
     * @throws StoreException when the catalog fails
     */
    public List<DueRun> plan(TenantId tenant) {
        var due = new ArrayList<DueRun>();
        for (Retention retention : Retention.values()) {
            if (policy.ruleFor(retention) instanceof MaximumAge rule) {
                due.addAll(due(tenant, retention, rule));
            }
        }
        return due;
    }

    /**
     * Finishes what a crash interrupted, then deletes all that is due, batch by batch. A run whose deletion fails, or
     * that cannot be read, does not hold up the others. A run that cannot be read is not deleted, because its age is
     * not known: restore it, or {@link #delete} it under the key that {@link RunCatalog#unreadable} tells.
     *
     * @param tenant whose runs
     * @return the receipts of this sweep
     * @throws InterruptedException when the thread is interrupted; what was deleted has its receipt
     * @throws StoreException when a deletion failed or something cannot be read, after all else was deleted: the first
     *     failure, with the others suppressed; the next sweep tries again. The receipts of this sweep are in the store
     */
    public synchronized List<Receipt> sweep(TenantId tenant) throws InterruptedException {
        var sweep = new Sweep();
        for (Purge purge : receipts.open(tenant)) {
            sweep.attempt(purge.key(), () -> Optional.of(purger.finish(purge)));
        }
        int before;
        do {
            before = sweep.done.size();
            for (DueRun run : plan(tenant)) {
                sweep.attempt(
                        run.key(), () -> purger.purge(run.key(), run.retention(), run.rule(), DeletionReason.AGE));
            }
        } while (sweep.done.size() > before);
        catalog.unreadable(tenant).forEach(sweep::report);
        return sweep.result();
    }

    /**
     * Deletes a run now, whatever its rule. A second call does nothing.
     *
     * @param key which run
     * @param reason why; see {@link DeletionReason#request}
     * @return the receipt, empty when nothing is stored under this key
     * @throws StoreException when a store fails; the next sweep of the tenant finishes what was begun
     */
    public synchronized Optional<Receipt> delete(RunKey key, DeletionReason reason) {
        Optional<Purge> begun = receipts.open(key.tenant()).stream()
                .filter(purge -> purge.key().equals(key))
                .findFirst();
        if (begun.isPresent()) {
            return begun.map(purger::finish);
        }
        Retention retention = purger.retentionOf(key);
        return purger.purge(key, retention, policy.ruleFor(retention), reason);
    }

    /** Due is what would be too old when the sweep after this one comes. */
    private List<DueRun> due(TenantId tenant, Retention retention, MaximumAge rule) {
        return catalog.list(tenant, retention, dueBefore(rule), batch).stream()
                .map(run -> new DueRun(run, rule))
                .toList();
    }

    /** An age that reaches back beyond all time lets nothing become due. */
    private Instant dueBefore(MaximumAge rule) {
        try {
            return clock.instant().minus(rule.age()).plus(interval).plusNanos(1);
        } catch (DateTimeException | ArithmeticException beyondAllTime) {
            return Instant.MIN;
        }
    }

    /** Results and failures of one sweep. */
    private static final class Sweep {
        private final List<Receipt> done = new ArrayList<>();
        private final Set<RunKey> failed = new HashSet<>();
        private final List<StoreException> failures = new ArrayList<>();

        void attempt(RunKey key, Deletion deletion) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("The sweep was interrupted before run " + key + ".");
            }
            if (failed.contains(key)) {
                return;
            }
            try {
                deletion.run().ifPresent(done::add);
            } catch (StoreException e) {
                failed.add(key);
                failures.add(e);
            }
        }

        void report(UnreadableEntry entry) {
            failures.add(StoreException.damaged(entry.reason(), null));
        }

        List<Receipt> result() {
            if (failures.isEmpty()) {
                return List.copyOf(done);
            }
            StoreException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private interface Deletion {
        Optional<Receipt> run();
    }

    /**
     * Builder of a sweeper. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final RunStore runs;
        private final RunCatalog catalog;
        private final ArtifactStore artifacts;
        private final ReceiptStore receipts;
        private RetentionPolicy policy = RetentionPolicy.DEFAULT;
        private Duration interval = Duration.ofHours(1);
        private int batch = 100;
        private InstantSource clock = InstantSource.system();

        private Builder(RunStore runs, RunCatalog catalog, ArtifactStore artifacts, ReceiptStore receipts) {
            this.runs = runs;
            this.catalog = catalog;
            this.artifacts = artifacts;
            this.receipts = receipts;
        }

        /**
         * Sets the rules.
         *
         * @param rules the default is {@link RetentionPolicy#DEFAULT}
         * @return this builder
         */
        public Builder policy(RetentionPolicy rules) {
            policy = rules;
            return this;
        }

        /**
         * Sets how often the host sweeps.
         *
         * @param most the longest time between two sweeps of a tenant, more than zero; the default is 1 hour
         * @return this builder
         */
        public Builder interval(Duration most) {
            interval = most;
            return this;
        }

        /**
         * Sets how many runs are read from the catalog at once.
         *
         * @param runsAtOnce 1 or more; the default is 100
         * @return this builder
         */
        public Builder batch(int runsAtOnce) {
            batch = runsAtOnce;
            return this;
        }

        /**
         * Sets the clock.
         *
         * @param source the default is the system's clock
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /**
         * Makes the sweeper.
         *
         * @return a sweeper
         * @throws IllegalArgumentException when interval or batch are out of range, or a maximum age is not longer than
         *     the interval
         */
        public RetentionSweeper build() {
            if (interval.isZero() || interval.isNegative() || batch < 1) {
                throw new IllegalArgumentException(
                        "A sweeper has an interval of more than zero and a batch of 1 or more.");
            }
            for (Retention retention : Retention.values()) {
                if (policy.ruleFor(retention) instanceof MaximumAge most
                        && most.age().compareTo(interval) <= 0) {
                    throw new IllegalArgumentException("The maximum age of " + retention + " runs is " + most.age()
                            + ", so sweeps must come more often than every " + interval + ".");
                }
            }
            return new RetentionSweeper(this);
        }
    }
}
