package com.aiqaramba.docker.internal.tunnel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The container's side is played here. */
@Timeout(30)
class TunnelTest {
    @TempDir
    Path folder;

    private ServerSocketChannel proxy;
    private Tunnel tunnel;

    @BeforeEach
    void open() throws IOException {
        proxy = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        tunnel = Tunnel.open(folder, proxy.getLocalAddress());
    }

    @AfterEach
    void close() throws IOException {
        tunnel.close();
        proxy.close();
    }

    @Test
    void a_command_reaches_a_connection_that_the_container_offered() throws Exception {
        SocketChannel driver = container("driver");
        tunnel.driverReady().get();
        SocketChannel client = SocketChannel.open(commands());
        say(client, "command");
        assertThat(hear(driver, 7)).isEqualTo("command");
        say(driver, "answer");
        assertThat(hear(client, 6)).isEqualTo("answer");
        client.close();

        assertThat(hear(driver, 1)).isEmpty();
    }

    @Test
    void a_command_waits_for_a_connection_and_is_not_given_one_that_is_over() throws Exception {
        container("driver").close();
        tunnel.driverReady().get();
        SocketChannel client = SocketChannel.open(commands());
        say(client, "command");
        SocketChannel later = container("driver");

        assertThat(hear(later, 7)).isEqualTo("command");
    }

    @Test
    void what_the_container_requests_reaches_the_proxy() throws Exception {
        SocketChannel browser = container("gate");
        say(browser, "request");
        SocketChannel accepted = proxy.accept();

        assertThat(hear(accepted, 7)).isEqualTo("request");
        accepted.close();
        assertThat(hear(browser, 1)).isEmpty();
    }

    @Test
    void a_proxy_that_is_gone_ends_the_connections_of_the_container() throws Exception {
        proxy.close();

        assertThat(hear(container("gate"), 1)).isEmpty();
    }

    @RepeatedTest(value = 50, name = "{displayName}, whatever is being accepted just then")
    void closing_ends_the_life_of_the_container_and_all_connections() throws Exception {
        SocketChannel life = container("life");
        SocketChannel driver = container("driver");
        SocketChannel gate = container("gate");
        tunnel.driverReady().get();
        tunnel.close();

        assertThat(isOver(life)).isTrue();
        assertThat(isOver(driver)).isTrue();
        assertThat(isOver(gate)).isTrue();
        assertThatThrownBy(() -> container("life")).isInstanceOf(IOException.class);
    }

    @Test
    void the_container_may_use_the_sockets_but_not_change_their_folder() throws Exception {
        Path sockets = tunnel.folder();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sockets)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sockets.resolve("gate"))))
                .isEqualTo("rw-rw-rw-");
    }

    @Test
    void a_folder_with_too_long_a_path_is_named() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("a".repeat(100)));

        assertThatThrownBy(() -> Tunnel.open(deep, proxy.getLocalAddress()))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("java.io.tmpdir");
    }

    private SocketChannel container(String socket) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(tunnel.folder().resolve(socket)));
    }

    private SocketAddress commands() {
        return new InetSocketAddress(
                tunnel.address().getHost(), tunnel.address().getPort());
    }

    private static void say(SocketChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }

    /** So many characters, or fewer when the other side ends. */
    private static String hear(SocketChannel channel, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer);
        }
        return new String(buffer.array(), 0, buffer.position(), US_ASCII);
    }

    private static boolean isOver(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
