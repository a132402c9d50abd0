package com.aiqaramba.verification.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.redaction.SecretEncodings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A site that repeats the password wherever it can: in texts, attributes, fields, title, address, cookie, console, a
 * dialog, another tab, a frame, a page behind HTTP authentication, and in every encoding. Whatever shows it is red, and
 * nothing else is, but for one word on the first page before something is typed.
 */
final class EchoingSite implements AutoCloseable {
    static final String WELCOME = "Welcome, you are signed in";

    /** Where the secret is written in big letters after the sign-in: what every one of these secrets fills. */
    static final Rectangle BIG = new Rectangle(45, 68, 90, 14);

    private static final String STYLE = "<style>body{margin:8px;background:#fff;color:#000;font:16px sans-serif}"
            + ".red,.red *{color:#f00;-webkit-text-fill-color:#f00}"
            + "#big{position:absolute;left:40px;top:60px;width:900px;height:40px;font:bold 24px "
            + "monospace;overflow:hidden}"
            + "#rest{margin-top:120px;font-size:10px}li{display:inline-block;margin-right:1em}"
            + ".said::before{content:attr(data-said)}</style>";

    private final HttpServer server;
    private final Map<String, String> posted = new TreeMap<>();

    EchoingSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> page(exchange, "Sign in", SIGN_IN));
        server.createContext("/in", this::signIn);
        server.createContext("/welcome", exchange -> page(exchange, password(), welcome()));
        server.createContext("/tab", exchange -> page(exchange, "Tab of " + password(), said("p", password())));
        server.createContext("/area", this::area);
        server.createContext("/frame", exchange -> page(exchange, "Frame", said("p", "In a frame: " + password())));
        server.createContext("/favicon.ico", exchange -> respond(exchange, 404, ""));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What was typed into a field. */
    synchronized String received(String field) {
        return posted.getOrDefault(field, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String password() {
        return received("password");
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        synchronized (this) {
            for (String pair : form.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                posted.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
        }
        String encoded = URLEncoder.encode(password(), UTF_8);
        exchange.getResponseHeaders().add("Set-Cookie", "remembered=" + encoded);
        exchange.getResponseHeaders().add("Location", "/welcome?password=" + encoded + "#" + encoded);
        respond(exchange, 303, "");
    }

    /** What only a password opens that the browser itself gives. */
    private void area(HttpExchange exchange) throws IOException {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic == null) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"area\", charset=\"UTF-8\"");
            respond(exchange, 401, "Who are you?");
        } else {
            String user = new String(Base64.getDecoder().decode(basic.substring("Basic ".length())), UTF_8);
            synchronized (this) {
                posted.put("area", user);
            }
            page(
                    exchange,
                    user,
                    said("p", "Opened with " + user) + "<p>In the area</p>"
                            + "<script>document.title = location.href + document.title</script>");
        }
    }

    private String welcome() {
        String password = html(password());
        String encodings = SecretEncodings.all().entrySet().stream()
                .map(form -> said("li", form.getKey() + ": " + form.getValue().apply(password())))
                .collect(Collectors.joining());
        return "<h1>" + WELCOME + "</h1><div id='big' class='red'>" + password + "</div><div id='rest'>"
                + "<div class='red'><span>" + half(true) + "</span><b>" + half(false) + "</b></div>"
                + "<p class='red said' data-said='" + password + "'></p>"
                + "<p title='" + password + "' aria-label='" + password + "'>A paragraph</p>"
                + "<a class='red' href='/welcome?password=" + URLEncoder.encode(password(), UTF_8) + "'>"
                + password + "</a>"
                + "<img class='red' alt='" + password + "' src='/none.png'>"
                + "<input class='red' size='60' aria-label='Echo' value='" + password + "'>"
                + "<input class='red' size='60' aria-label='" + password + "' placeholder='" + password + "'>"
                + "<select class='red' aria-label='Choice'><option>" + password + "</option></select>"
                + "<textarea class='red' aria-label='Notes' cols='60'>" + password + "</textarea>"
                + "<svg width='600' height='20'><text class='red' y='15' fill='#f00'>" + password + "</text></svg>"
                + "<iframe title='Echo of " + password + "' src='/frame' width='600' height='60'></iframe>"
                + "<button onclick='say()'>Say it</button><button onclick=\"window.open('/tab')\">Open a tab</button>"
                + "<button disabled class='red'>" + password + "</button>"
                + "<ul>" + encodings + "</ul></div>"
                + "<script>const password = " + script(password()) + ";"
                + "console.log('signed in with ' + password); console.error(password);"
                + "localStorage.setItem('password', password); document.cookie = 'again=' + "
                + "encodeURIComponent(password);"
                + "function say() { alert('Your password is ' + password); }</script>";
    }

    private String half(boolean first) {
        int middle = password().length() / 2;
        return html(first ? password().substring(0, middle) : password().substring(middle));
    }

    private static String said(String tag, String text) {
        return "<" + tag + " class='red'>" + html(text) + "</" + tag + ">";
    }

    private static void page(HttpExchange exchange, String title, String body) throws IOException {
        respond(
                exchange,
                200,
                "<!doctype html><html lang='en'><meta charset='utf-8'><title>" + html(title) + "</title>" + STYLE
                        + body);
    }

    private static void respond(HttpExchange exchange, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String script(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "'", "'"));
    }

    private static final String SIGN_IN = """
            <h1>Sign in</h1><p id="control" class="red">A red word</p>
            <form action="/in" method="post" style="margin-top:60px">
            <label>User name <input name="user" size="60"></label>
            <label>Password <input class="red" id="password" name="password" type="password" size="60"></label>
            <button type="button" id="toggle">Show password</button>
            <button>Sign in</button></form>
            <script>
            const password = document.getElementById('password');
            password.addEventListener('input', () => document.getElementById('control')?.remove());
            document.getElementById('toggle').addEventListener('click', () => password.type = 'text');
            </script>
            """;
}
