package com.aiqaramba.browser.internal.network;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outside, at another address than the site under test. Whatever arrives is kept by name: of an HTTP request the
 * last part of its path, of everything else how it came.
 */
final class World implements AutoCloseable {
    static final InetAddress ADDRESS = address();

    private static final Pattern REQUEST = Pattern.compile("[A-Z]+ /([^ ?]*) HTTP/1.1\\r\\n", Pattern.CASE_INSENSITIVE);
    private static final String ANSWER = """
            HTTP/1.1 200 OK
            Access-Control-Allow-Origin: *
            Content-Length: 0
            Connection: close

            """.replace("\n", "\r\n");

    private final Set<String> arrivals = new ConcurrentSkipListSet<>();
    private final ServerSocket http = new ServerSocket(0, 100, ADDRESS);
    private final ServerSocket tls = new ServerSocket(0, 100, ADDRESS);
    private final ServerSocket turn = new ServerSocket(0, 100, ADDRESS);
    private final DatagramSocket udp = new DatagramSocket(0, ADDRESS);
    private final DatagramSocket quic = new DatagramSocket(0, ADDRESS);

    World() throws IOException {
        listen(() -> serve(http));
        listen(() -> accept(tls, "preconnect"));
        listen(() -> accept(turn, "turn"));
        listen(() -> receive(udp, "udp"));
        listen(() -> receive(quic, "quic"));
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Listener {
        void listen() throws IOException;
    }

    private static void listen(Listener listener) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    listener.listen();
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(ServerSocket server) throws IOException {
        Socket client = server.accept();
        Thread thread = new Thread(() -> serve(client));
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (Socket client = connection) {
            Matcher request = REQUEST.matcher(HeadReader.read(client.getInputStream(), 10_000));
            if (request.lookingAt()) {
                arrivals.add(request.group(1));
                client.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // A browser may leave.
        }
    }

    private void accept(ServerSocket server, String name) throws IOException {
        server.accept().close();
        arrivals.add(name);
    }

    private void receive(DatagramSocket server, String name) throws IOException {
        server.receive(new DatagramPacket(new byte[2_000], 2_000));
        arrivals.add(name);
    }

    Set<String> arrivals() {
        return arrivals;
    }

    /** The name under which a refused target would have arrived. */
    String name(NetworkRefusal refusal) {
        String hostAndPort = refusal.target().replaceFirst("^https?://", "");
        Map<Integer, String> ports =
                Map.of(http.getLocalPort(), "spelling", turn.getLocalPort(), "turn", quic.getLocalPort(), "quic");
        int colon = hostAndPort.lastIndexOf(':');
        return hostAndPort.contains(".outside.test:")
                ? hostAndPort.substring(0, hostAndPort.indexOf('.'))
                : ports.getOrDefault(Integer.parseInt(hostAndPort.substring(colon + 1)), hostAndPort);
    }

    /** A text with the addresses of this world in it. */
    String in(String text) {
        return text.replaceAll("OUT/([\\w-]+)", "http://$1.outside.test:HTTP/$1")
                .replace("HTTP", "" + http.getLocalPort())
                .replace("TLS", "" + tls.getLocalPort())
                .replace("TURN", "" + turn.getLocalPort())
                .replace("UDP", "" + udp.getLocalPort())
                .replace("QUIC", "" + quic.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : List.of(http, tls, turn, udp, quic)) {
            each.close();
        }
    }
}
