package com.aiqaramba.test.contract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends, to whoever asks, what it was given last. Each answer is one write: ten thousand of them take seconds. */
final class HostileServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile @Nullable HostileAnswer answer;

    HostileServer() throws IOException {
        start("hostile-server", this::accept);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    void answers(HostileAnswer next) {
        answer = next;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                start("hostile-connection", () -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 1 << 16);
            while (readRequest(in)) {
                write(Objects.requireNonNull(answer), out);
            }
        } catch (SocketException clientHasSeenEnough) {
            // The client hangs up in the middle of what is too long.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** False when the client hung up. */
    private static boolean readRequest(InputStream in) throws IOException {
        int length = 0;
        for (String line = readLine(in); line != null; line = readLine(in)) {
            if (line.isEmpty()) {
                in.skipNBytes(length);
                return true;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return false;
    }

    private static @Nullable String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append((char) c);
        }
        return null;
    }

    private static void write(HostileAnswer answer, OutputStream out) throws IOException {
        String head = "HTTP/1.1 " + answer.status() + " X\r\nContent-Type: application/json\r\nContent-Length: "
                + answer.body().length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(answer.body());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
