package com.aiqaramba.samples.shop.account;

/** A customer with a login. */
public record Account(String email, String name) {}
