package com.aiqaramba.samples.shop.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;

/** The one account of the sample and its password. */
public final class Accounts {
    /** The e-mail address of the demo user. */
    public static final String DEMO_EMAIL = "demo@shop.example";

    private final ShopAccount demo = new ShopAccount(DEMO_EMAIL, "Robin Demo");
    private final String password;

    public Accounts(String password) {
        this.password = password;
    }

    /** The account with this e-mail address, if the password is right. */
    public Optional<ShopAccount> find(String email, String candidate) {
        boolean right = MessageDigest.isEqual(password.getBytes(UTF_8), candidate.getBytes(UTF_8));
        return Optional.of(demo).filter(account -> right && account.email().equalsIgnoreCase(email));
    }
}
