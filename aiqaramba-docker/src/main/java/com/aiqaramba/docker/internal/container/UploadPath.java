package com.aiqaramba.docker.internal.container;

import org.openqa.selenium.remote.http.Filter;
import org.openqa.selenium.remote.http.HttpHandler;
import org.openqa.selenium.remote.http.HttpRequest;

/** Sends files that are uploaded to where a driver expects them; Selenium's client knows only a Grid's path. */
final class UploadPath implements Filter {
    private static final String OF_A_GRID = "/se/file";
    private static final String OF_A_DRIVER = "/file";

    @Override
    public HttpHandler apply(HttpHandler next) {
        return request -> next.execute(request.getUri().endsWith(OF_A_GRID) ? moved(request) : request);
    }

    private static HttpRequest moved(HttpRequest request) {
        String session = request.getUri().substring(0, request.getUri().length() - OF_A_GRID.length());
        HttpRequest moved = new HttpRequest(request.getMethod(), session + OF_A_DRIVER);
        request.forEachHeader(moved::addHeader);
        moved.setContent(request.getContent());
        return moved;
    }
}
