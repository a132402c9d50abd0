package com.aiqaramba.llm.recording;

import com.aiqaramba.core.error.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Recording that was read and found to be whole. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Recording {
    private final String name;
    private final String origin;
    private final List<RecordedExchange> exchanges;

    Recording(String name, String origin, List<RecordedExchange> exchanges) {
        this.name = name;
        this.origin = origin;
        this.exchanges = List.copyOf(exchanges);
    }

    /**
     * Reads a recording from a file.
     *
     * @param file as written by {@link RecordingChatModel}
     * @return the recording
     * @throws ConfigurationException when the file is missing, malformed or cut off; the message names file and line
     */
    public static Recording read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException("There is no recording " + file + ". Record one, or name another.", e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * Reads a recording from a URL, for example that of a resource on the class path.
     *
     * @param url where it is
     * @return the recording
     * @throws ConfigurationException when it is missing, malformed or cut off; the message names URL and line
     */
    public static Recording read(URL url) {
        try (InputStream in = url.openStream()) {
            return read(url.toString(), in);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(url.toString(), e);
        }
    }

    private static Recording read(String name, InputStream in) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new RecordingParser(name).parse(reader.lines().toList());
    }

    private static ConfigurationException unreadable(String name, Exception cause) {
        return new ConfigurationException("The recording " + name + " cannot be read.", cause);
    }

    /**
     * Returns the origin of the recording, as whoever recorded it put it.
     *
     * @return one sentence or name, for people
     */
    public String origin() {
        return origin;
    }

    /**
     * Returns the number of its exchanges.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return exchanges.size();
    }

    RecordedExchange exchange(int index) {
        return exchanges.get(index);
    }

    @Override
    public String toString() {
        return "Recording[" + name + "]";
    }
}
