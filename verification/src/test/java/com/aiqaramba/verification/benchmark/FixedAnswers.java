package com.aiqaramba.verification.benchmark;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.net.ExtendedSocketOptions;

/**
 * A server that plays a provider, with as little work of its own as possible: the same answer to every request of a
 * kind, at once. It reads each request whole, and keeps the last one. A thread serves each connection until it is
 * closed.
 */
final class FixedAnswers implements AutoCloseable {
    /** Where the chat-completions API is; everything else is Gemini's. */
    static final String CHAT_COMPLETIONS = "/chat/completions";

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final byte[] GEMINI = answer("""
            {"candidates": [{"content": {"role": "model", "parts": [
              {"text": "The page lists the order. I open its details to see the sum."},
              {"functionCall": {"name": "click", "args": {"element": 12}}}]}, "finishReason": "STOP"}],
             "usageMetadata": {"promptTokenCount": 9000, "candidatesTokenCount": 40, "totalTokenCount": 9040},
             "modelVersion": "played"}""");
    private static final byte[] OPEN_AI = answer("""
            {"id": "1", "object": "chat.completion", "created": 1, "model": "played", "choices": [{"index": 0, \
            "message": {
              "role": "assistant", "content": "The page lists the order. I open its details to see the sum.",
              "tool_calls": [{"id": "call-1", "type": "function",
                "function": {"name": "click", "arguments": "{\\"element\\": 12}"}}]}, "finish_reason": "tool_calls"}],
             "usage": {"prompt_tokens": 9000, "completion_tokens": 40, "total_tokens": 9040}}""");

    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile byte[] lastRequest = {};

    private FixedAnswers(ServerSocket server) {
        this.server = server;
    }

    static FixedAnswers start() {
        try {
            FixedAnswers answers = new FixedAnswers(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            startThread(answers::accept);
            return answers;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static void startThread(Runnable work) {
        Thread thread = new Thread(work, "aiqaramba-benchmark-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                startThread(() -> serve(connection));
            }
        } catch (IOException closed) {
            connections.forEach(FixedAnswers::close);
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(new PromptInput(connection), 1 << 16);
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                lastRequest = in.readNBytes(length(head));
                connection.getOutputStream().write(head.contains(CHAT_COMPLETIONS) ? OPEN_AI : GEMINI);
            }
        } catch (IOException closed) {
            connections.remove(connection);
        }
    }

    /** Up to the empty line; empty at the end of the stream. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IllegalStateException("A request without a Content-Length.");
        }
        return Integer.parseInt(length.group(1));
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    byte[] lastRequest() {
        return lastRequest;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private static byte[] answer(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=UTF-8\r\nContent-Length: " + body.length;
        return (head + "\r\n\r\n" + json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Confirms what was received at once. Otherwise a client that sends the rest of a request only after that, as
     * OkHttp does, waits up to 40 ms for it, which would hide all else.
     */
    private static final class PromptInput extends FilterInputStream {
        private final Socket connection;

        PromptInput(Socket connection) throws IOException {
            super(connection.getInputStream());
            this.connection = connection;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            if (connection.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
                connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            }
            return super.read(buffer, from, most);
        }
    }
}
