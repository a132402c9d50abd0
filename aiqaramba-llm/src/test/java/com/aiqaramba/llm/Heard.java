package com.aiqaramba.llm;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.TokenUsage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what a listener heard, for the thread that asks and for the server that waits for it. Thread-safe. */
public final class Heard implements ChatListener {
    private final List<String> pieces = new ArrayList<>();
    private final Set<Thread> threads = new HashSet<>();
    private final List<Long> spent = new ArrayList<>();

    @Override
    public synchronized void partialAnswer(PartialAnswer piece) {
        pieces.add(piece.kind() + " " + piece.text());
        threads.add(Thread.currentThread());
        notifyAll();
    }

    @Override
    public synchronized void spent(String model, TokenUsage usage) {
        spent.add(usage.input());
    }

    /** Waits until this piece was heard. */
    public synchronized void await(String piece) throws InterruptedException {
        while (!pieces.contains(piece)) {
            wait();
        }
    }

    /** Each piece with its kind. */
    public synchronized List<String> all() {
        return List.copyOf(pieces);
    }

    /** How long the pieces are together. */
    public synchronized int characters() {
        return pieces.stream()
                .mapToInt(piece -> piece.length() - piece.indexOf(' ') - 1)
                .sum();
    }

    /** Who told. */
    public synchronized Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    /** The input of each attempt that took tokens and gave no answer. */
    public synchronized List<Long> spent() {
        return List.copyOf(spent);
    }
}
