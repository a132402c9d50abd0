package com.aiqaramba.samples.shop.web;

import com.aiqaramba.samples.shop.session.Visitor;

/** What a page needs to know about a request; the subject is the variable part of the route's path. */
public record Request(String method, String path, String subject, Parameters query, Parameters form, Visitor visitor) {

    Request about(String newSubject) {
        return new Request(method, path, newSubject, query, form, visitor);
    }
}
