package com.aiqaramba.verification.verdicts;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A support desk whose pages are made on the server; every form leads to a redirect. */
final class TicketDesk {
    private static final String HEAD = "<!doctype html><html lang=en><title>Desk</title>";

    private final List<String[]> tickets = new ArrayList<>(
            List.of(new String[] {"Login fails", "high", "open"}, new String[] {"Slow page", "low", "open"}));

    void serve(HttpExchange exchange, String defect, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            change(exchange, defect, form(body));
        } else if (path.equals("/desk")) {
            SmallSite.send(exchange, 200, "text/html", list(defect));
        } else {
            SmallSite.send(exchange, 200, "text/html", page(Integer.parseInt(path.substring(6)), defect));
        }
    }

    private void change(HttpExchange exchange, String defect, Map<String, String> form) throws IOException {
        if (defect.equals("error")) {
            SmallSite.send(exchange, 500, "text/html", HEAD + "<h1>Desk</h1><p>Internal error</p>");
            return;
        }
        if (form.containsKey("close")) {
            close(Integer.parseInt(form.get("close")), defect);
        } else {
            open(form, defect);
        }
        exchange.getResponseHeaders().set("Location", "/desk" + (defect.isEmpty() ? "" : "?bug=" + defect));
        exchange.sendResponseHeaders(303, -1);
    }

    private void close(int number, String defect) {
        tickets.get(defect.equals("close-other") ? 1 - number : number)[2] = "closed";
        if (defect.equals("close-both")) {
            tickets.forEach(ticket -> ticket[2] = "closed");
        }
    }

    private void open(Map<String, String> form, String defect) {
        String priority = defect.equals("low") ? "low" : form.get("priority");
        for (int i = 0; i < (defect.equals("lost") ? 0 : defect.equals("double") ? 2 : 1); i++) {
            tickets.add(new String[] {form.get("subject"), priority, "open"});
        }
    }

    private String list(String defect) {
        StringBuilder rows = new StringBuilder();
        String query = defect.isEmpty() ? "" : "?bug=" + defect;
        for (int i = 0; i < tickets.size(); i++) {
            String[] ticket = tickets.get(i);
            int target = defect.equals("other-page") ? 0 : i;
            rows.append("<tr><td><a href='/desk/" + target + query + "'>" + ticket[0] + "</a><td>" + ticket[1] + "<td>"
                    + ticket[2] + "<td><form method=post action='/desk" + query
                    + "'><input type=hidden name=close value=" + i
                    + "><button>Close " + ticket[0] + "</button></form>");
        }
        int many = tickets.size() - (defect.equals("miscounted") ? 1 : 0);
        return HEAD + "<h1>Desk</h1><p>" + many + " tickets</p><table><tr><th>Subject<th>Priority<th>State<th></tr>"
                + rows
                + "</table><h2>New ticket</h2><form method=post action='/desk" + query
                + "'><label>Subject <input name=subject>"
                + "</label><label>Priority <select name=priority><option>low<option>high</select></label>"
                + "<button>Open ticket</button></form>";
    }

    private String page(int number, String defect) {
        return HEAD + "<h1>" + tickets.get(number)[0] + "</h1><p>Opened by "
                + (defect.equals("other-user") ? "Bob" : "Ann") + "</p><a href='/desk'>All tickets</a>";
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
