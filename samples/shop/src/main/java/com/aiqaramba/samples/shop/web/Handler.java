package com.aiqaramba.samples.shop.web;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Handler {
    Response handle(Request request);
}
