package com.aiqaramba.telemetry;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An exporter, sampler or processor of the host that throws must not cost the run its answer. */
final class Quietly {
    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() {}

    static void run(Runnable telemetry) {
        get(
                () -> {
                    telemetry.run();
                    return true;
                },
                false);
    }

    static <T> T get(Supplier<T> telemetry, T otherwise) {
        try {
            return telemetry.get();
        } catch (RuntimeException broken) {
            LOG.warn("Telemetry threw {}", broken.getClass());
            return otherwise;
        }
    }
}
