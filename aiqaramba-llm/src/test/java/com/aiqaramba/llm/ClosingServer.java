package com.aiqaramba.llm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on plain sockets that keeps its connections after an answer until a test has them closed, as servers do with
 * those that were idle for long. It counts connections and the requests that arrived whole.
 */
public final class ClosingServer implements AutoCloseable {
    private final ServerSocket listener;
    private final byte[] answer;
    private final List<Socket> open = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore hungUp = new Semaphore(0);

    private ClosingServer(byte[] answer) throws IOException {
        this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answer = answer;
        run(this::accept);
    }

    /** Starts one that gives every request this answer. */
    public static ClosingServer answering(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return new ClosingServer((head + json).getBytes(StandardCharsets.UTF_8));
    }

    /** Starts one that closes every connection before it reads from it. */
    public static ClosingServer closingAtOnce() throws IOException {
        return new ClosingServer(new byte[0]);
    }

    public String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    public int requests() {
        return requests.get();
    }

    /** Closes what is open. */
    public synchronized void closeConnections() throws IOException {
        for (Socket connection : open) {
            connection.close();
        }
        open.clear();
    }

    /** Ends what is open in one direction, so that it can be seen when a client hangs up. */
    public synchronized void endConnections() throws IOException {
        for (Socket connection : open) {
            connection.shutdownOutput();
        }
        open.clear();
    }

    /** Waits for a client to hang up. */
    public void awaitHangUp() throws InterruptedException {
        if (!hungUp.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new AssertionError("no client hung up");
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "closing-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.incrementAndGet();
                if (answer.length == 0) {
                    connection.close();
                } else {
                    keep(connection);
                    run(() -> serve(connection));
                }
            }
        } catch (IOException e) {
            // This server is closed.
        }
    }

    private synchronized void keep(Socket connection) {
        open.add(connection);
    }

    private void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            while (readRequest(in)) {
                requests.incrementAndGet();
                connection.getOutputStream().write(answer);
            }
            hungUp.release();
        } catch (IOException e) {
            // A test has closed the connection.
        }
    }

    /** Reads a whole request; false at the end. */
    private static boolean readRequest(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                return in.skip(length) == length;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        closeConnections();
    }
}
