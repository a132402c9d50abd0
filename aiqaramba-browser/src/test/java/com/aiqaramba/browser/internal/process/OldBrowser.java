package com.aiqaramba.browser.internal.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program that says, in the way in which a driver asks for it, that it is a browser of a version long past. */
final class OldBrowser {
    private static final String PROFILE = "--user-data-dir=";
    private static final String VERSION = """
            {"Browser": "Chrome/100.0.1.2",
             "Protocol-Version": "1.3",
             "User-Agent": "Mozilla/5.0 HeadlessChrome/100.0.0.0 Safari/537.36",
             "V8-Version": "10.0.1",
             "WebKit-Version": "537.36 (@0000000000000000000000000000000000000000)",
             "webSocketDebuggerUrl": "ws://127.0.0.1:1/devtools/browser/old"}""";

    private OldBrowser() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer devTools = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        devTools.createContext("/json/version", exchange -> {
            byte[] body = VERSION.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        devTools.start();
        String profile = Stream.of(arguments)
                .filter(argument -> argument.startsWith(PROFILE))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                Path.of(profile.substring(PROFILE.length()), "DevToolsActivePort"),
                devTools.getAddress().getPort() + "\n/devtools/browser/old");
    }
}
