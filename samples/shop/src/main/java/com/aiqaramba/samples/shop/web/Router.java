package com.aiqaramba.samples.shop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds the handler for a method and a path; a path may have one variable segment, written {@code *}. */
public final class Router implements Handler {
    private final List<Route> routes = new ArrayList<>();
    private final BiFunction<Request, Integer, Response> errorPage;

    /** Takes the page that is shown with the status 404 or 405. */
    public Router(BiFunction<Request, Integer, Response> errorPage) {
        this.errorPage = errorPage;
    }

    public Router get(String path, Handler handler) {
        routes.add(new Route("GET", path, handler));
        return this;
    }

    public Router post(String path, Handler handler) {
        routes.add(new Route("POST", path, handler));
        return this;
    }

    @Override
    public Response handle(Request request) {
        int status = 404;
        for (Route route : routes) {
            Optional<String> subject = route.subjectOf(request.path());
            if (subject.isPresent() && route.method.equals(request.method())) {
                return route.handler.handle(request.about(subject.get()));
            }
            status = subject.isPresent() ? 405 : status;
        }
        return errorPage.apply(request, status);
    }

    private record Route(String method, String path, Handler handler) {
        Optional<String> subjectOf(String requested) {
            int star = path.indexOf('*');
            if (star < 0) {
                return path.equals(requested) ? Optional.of("") : Optional.empty();
            }
            String before = path.substring(0, star);
            String after = path.substring(star + 1);
            boolean around = requested.length() > before.length() + after.length()
                    && requested.startsWith(before)
                    && requested.endsWith(after);
            return Optional.of(requested)
                    .filter(whole -> around)
                    .map(whole -> whole.substring(before.length(), whole.length() - after.length()))
                    .filter(segment -> segment.indexOf('/') < 0);
        }
    }
}
