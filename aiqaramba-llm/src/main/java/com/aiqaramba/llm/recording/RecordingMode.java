package com.aiqaramba.llm.recording;

import com.aiqaramba.core.error.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Choice between asking a model, recording it and replaying it, for {@link Recordings}.
 *
 * @since 0.1.0
 */
public enum RecordingMode {
    /** The model is asked, and nothing is written. */
    OFF,
    /** The model is asked, and its answers replace the recording. */
    RECORD,
    /** Nobody is asked: a request that differs ends the run, and so does an answer that is left over. */
    REPLAY,
    /**
     * The recording answers up to the first request that differs; from there on the model does, and the run says so.
     */
    REPLAY_THEN_ASK;

    /** Environment variable that {@link #fromEnvironment()} reads. */
    public static final String VARIABLE = "AIQARAMBA_RECORDING";

    /**
     * Reads {@value #VARIABLE}: {@code off}, {@code record}, {@code replay} or {@code replay-then-ask}.
     *
     * @return the mode, {@link #REPLAY} when the variable is not set
     * @throws ConfigurationException when it holds something else
     */
    public static RecordingMode fromEnvironment() {
        String word = System.getenv(VARIABLE);
        return word == null || word.isBlank() ? REPLAY : of(word);
    }

    static RecordingMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(VARIABLE + " is "
                        + Arrays.stream(values()).map(RecordingMode::word).collect(Collectors.joining(", ")) + "."));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
