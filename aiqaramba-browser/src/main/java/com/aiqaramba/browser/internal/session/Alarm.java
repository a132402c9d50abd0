package com.aiqaramba.browser.internal.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Alarm that rings once, later. */
interface Alarm {
    /**
     * Waits on the JDK's own timer and rings on a new daemon thread {@code aiqaramba-browser-idle}, so that one long
     * bell does not delay another.
     */
    Alarm SYSTEM = (time, bell) -> {
        CompletableFuture<Boolean> ringing = new CompletableFuture<>();
        CompletableFuture<Void> unused = ringing.completeOnTimeout(
                        true, TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS)
                .thenAcceptAsync(rings -> bell.run(), Alarm::start);
        return () -> ringing.cancel(false);
    };

    /**
     * Sets it.
     *
     * @return what keeps it from ringing
     */
    Runnable in(Duration time, Runnable bell);

    private static void start(Runnable bell) {
        Thread thread = new Thread(bell, "aiqaramba-browser-idle");
        thread.setDaemon(true);
        thread.start();
    }
}
