package com.aiqaramba.samples.shop.account;

/** A customer with a login. */
public record ShopAccount(String email, String name) {}
