package com.aiqaramba.browser.internal.action;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interactions with controls that pages build themselves. */
@Tag("browser")
final class ControlInteractionsTest {
    private static InteractionTrial trial;

    @BeforeAll
    static void start(@TempDir Path folder) {
        trial = new InteractionTrial(folder);
    }

    @AfterAll
    static void stop() {
        trial.close();
    }

    static Stream<Interaction> interactions() {
        return Stream.concat(Controls.all(), Lies.all());
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void what_is_done_arrives_or_is_told(Interaction interaction) throws InterruptedException {
        trial.check(interaction);
    }
}
