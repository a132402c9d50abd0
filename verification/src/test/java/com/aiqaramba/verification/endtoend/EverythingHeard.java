package com.aiqaramba.verification.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.RunListener;
import java.io.ByteArrayOutputStream;
import java.time.Duration;

/**
 * Writes down all that a listener hears and all that a model is asked, pictures included, and the names of all threads.
 */
final class EverythingHeard implements RunListener, ChatModel {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ChatModel model;

    EverythingHeard(ChatModel model) {
        this.model = model;
    }

    byte[] bytes() {
        return heard.toByteArray();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        write(request);
        for (ChatMessage message : request.messages()) {
            if (message instanceof ChatMessage.User user) {
                user.contents().stream()
                        .filter(Content.Image.class::isInstance)
                        .forEach(image -> heard.writeBytes(((Content.Image) image).bytes()));
            }
        }
        return model.chat(request, listener);
    }

    @Override
    public void runStarted(RunKey run, Task task) {
        write(run);
        write(task.goal() + task.url() + task.expectations() + task.credentials() + task.network());
    }

    @Override
    public void thinking(RunKey run, int step, String url) {
        write(url);
    }

    @Override
    public void waiting(RunKey run, Duration wait, String reason) {
        write(reason);
    }

    @Override
    public void partialAnswer(RunKey run, int step, PartialAnswer line) {
        write(line);
    }

    @Override
    public void fellBack(RunKey run, int step, String reason) {
        write(reason);
    }

    @Override
    public void nearLimit(RunKey run, RunOutcome.Kind limit, String sentence) {
        write(sentence);
    }

    @Override
    public void acted(RunKey run, int step, StepAction action) {
        write(action);
        Thread.getAllStackTraces().keySet().forEach(thread -> write(thread.getName()));
    }

    @Override
    public void stepCompleted(RunKey run, Step step) {
        write(step);
    }

    @Override
    public void runEnded(RunSummary run) {
        write(run);
    }

    private void write(Object event) {
        heard.writeBytes((event + "\n").getBytes(UTF_8));
    }
}
