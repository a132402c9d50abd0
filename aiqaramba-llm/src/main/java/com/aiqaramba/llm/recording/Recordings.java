package com.aiqaramba.llm.recording;

import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.ChatModel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Folder with a recording for each agent of each test, in {@code <test>/<agent>.jsonl}. An agent's exchanges are in the
 * order of its steps, so agents that run in parallel do not mix.
 *
 * <pre>{@code
 * Recordings recordings = Recordings.in(Path.of("src/test/recordings"), RecordingMode.fromEnvironment());
 * try (RecordedModel model = recordings.open("checkout", "buyer", GeminiChatModel::fromEnvironment)) {
 *     // run the agent with it
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class Recordings {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path folder;
    private final RecordingMode mode;
    private final Set<Path> open = ConcurrentHashMap.newKeySet();

    private Recordings(Path folder, RecordingMode mode) {
        this.folder = folder;
        this.mode = mode;
    }

    /**
     * Returns the recordings in a folder.
     *
     * @param folder the folder; made when something is recorded
     * @param mode what is done with them
     * @return the recordings
     */
    public static Recordings in(Path folder, RecordingMode mode) {
        return new Recordings(folder, mode);
    }

    /**
     * Returns the model for one run of one agent.
     *
     * @param test letters, digits, {@code .}, {@code _} and {@code -}, beginning with a letter or digit, at most 100
     * @param agent the same; different agents of a test need different names
     * @param live makes the model that is asked when the mode says so; not called in mode {@link RecordingMode#REPLAY}
     * @return the model, to be closed after the run
     * @throws ConfigurationException when a name is malformed, this agent's recording is open already, or what is to be
     *     replayed is missing or malformed
     */
    public RecordedModel open(String test, String agent, Supplier<? extends ChatModel> live) {
        Path file = folder.resolve(valid(test))
                .resolve(valid(agent) + ".jsonl")
                .toAbsolutePath()
                .normalize();
        if (!open.add(file)) {
            throw new ConfigurationException("The recording " + file
                    + " is in use. Give each agent of a test a name of its own, and close its model after the run.");
        }
        boolean opened = false;
        try {
            RecordedModel model = RecordedModel.open(mode, file, live, () -> open.remove(file));
            opened = true;
            return model;
        } finally {
            if (!opened) {
                open.remove(file);
            }
        }
    }

    private static String valid(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ConfigurationException(
                    "A name in a recording's path has 1 to 100 letters, digits, '.', '_' and '-',"
                            + " beginning with a letter or digit.");
        }
        return name;
    }
}
