package com.aiqaramba.browser.internal.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interactions in which a page is given something. */
@Tag("browser")
final class InputInteractionsTest {
    private static InteractionTrial trial;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.txt"), "1");
        Files.writeString(folder.resolve("two.txt"), "2");
        trial = new InteractionTrial(folder);
    }

    @AfterAll
    static void stop() {
        trial.close();
    }

    static Stream<Interaction> interactions() {
        return Stream.of(Typed.all(), Keys.all(), Selections.all(), Drags.all(), Uploads.all())
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void what_is_done_arrives_or_is_told(Interaction interaction) throws InterruptedException {
        trial.check(interaction);
    }
}
