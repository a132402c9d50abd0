package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.page.Screenshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * System text and opening message of a conversation. The system text is the same in every request of every run of an
 * agent, and the task comes before what changes, so that providers can cache the prefix.
 */
public final class Prompt {
    private static final String SYSTEM = load("system.txt");
    private static final int UPLOADS_LISTED = 50;

    private static final String ANSWER = load("answer.txt");

    private final String system;
    private final String task;

    /** {@code asksForAnswer}: the run has to answer a question in a form that {@code finish} tells. */
    public Prompt(Agent agent, Task task, List<CredentialDescription> credentials, boolean asksForAnswer) {
        this.system = agent.instructions().isBlank()
                ? SYSTEM
                : SYSTEM + "\nStanding instructions of the host\n"
                        + agent.instructions().strip() + "\n";
        this.task = describe(task, credentials) + (asksForAnswer ? ANSWER : "");
    }

    public String system() {
        return system;
    }

    /** The message that opens a conversation: the task, what was done, the page, its picture if there is to be one. */
    public ChatMessage.User look(String history, int iterationsLeft, String page, Optional<Screenshot> picture) {
        String text = task + "\nDone so far:\n" + history + "\nIterations left: " + iterationsLeft
                + "\n\nThe page as it is now:\n" + page;
        List<Content> contents = new ArrayList<>();
        contents.add(new Content.Text(text));
        picture.ifPresent(image -> contents.add(new Content.Image(image.mediaType(), image.bytes())));
        return new ChatMessage.User(contents);
    }

    private static String describe(Task task, List<CredentialDescription> credentials) {
        StringBuilder text = new StringBuilder();
        text.append("Goal: ").append(task.goal()).append("\nStart address: ").append(task.url());
        text.append(task.expectations().isEmpty() ? "\n" : "\nWhat must hold at the end:\n");
        for (int i = 0; i < task.expectations().size(); i++) {
            text.append(i + 1)
                    .append(". ")
                    .append(task.expectations().get(i).words())
                    .append('\n');
        }
        credentials.forEach(credential -> text.append("Credential ")
                .append(credential.id())
                .append(" with fields ")
                .append(String.join(", ", new TreeSet<>(credential.fields())))
                .append('\n'));
        task.uploads()
                .ifPresent(folder ->
                        text.append("Files to upload: ").append(files(folder)).append('\n'));
        return text.toString();
    }

    private static String files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>(
                    files.map(Path::getFileName).map(Path::toString).sorted().toList());
            return names.stream().limit(UPLOADS_LISTED).collect(Collectors.joining(", "));
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "The folder for uploads cannot be read: " + folder + "; name an existing folder.", unreadable);
        }
    }

    /** Returns the words of a resource in this package. */
    public static String load(String name) {
        try (InputStream resource = Prompt.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
