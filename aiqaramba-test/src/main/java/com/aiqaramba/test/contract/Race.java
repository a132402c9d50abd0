package com.aiqaramba.test.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;

/** Lets eight threads do the same at the same moment. */
final class Race {
    static final int THREADS = 8;

    private Race() {}

    /** Tells how many of the threads won; each is given its number, from 0. */
    static long winners(IntPredicate attempt) throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            var start = new CyclicBarrier(THREADS);
            var results = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                results.add(threads.submit(() -> {
                    start.await();
                    return attempt.test(number);
                }));
            }
            return count(results);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long count(List<Future<Boolean>> results)
            throws InterruptedException, ExecutionException, TimeoutException {
        long won = 0;
        for (Future<Boolean> result : results) {
            won += result.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        return won;
    }
}
