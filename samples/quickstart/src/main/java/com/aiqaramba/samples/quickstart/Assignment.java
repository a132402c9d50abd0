package com.aiqaramba.samples.quickstart;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.CredentialKey;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.samples.shop.Shop;
import java.util.List;
import java.util.Optional;

/** A task together with the vault that opens its credentials. */
record Assignment(Task task, CredentialVault vault) {

    /** Whoever calls the quickstart gives the addresses, so that private ones are meant. */
    static Assignment on(
            String url, String goal, List<String> expectations, List<String> origins, Optional<SignIn> signIn) {
        Task.Builder task = Task.on(url).allowPrivateAddresses().goal(goal);
        expectations.forEach(task::expect);
        origins.forEach(origin -> allow(task, origin));
        if (signIn.isEmpty()) {
            return new Assignment(task.build(), CredentialVault.EMPTY);
        }
        task.credential(SignIn.NAME);
        return new Assignment(task.build(), vault(signIn.get().credential(url)));
    }

    private static CredentialVault vault(Credential credential) {
        EncryptedCredentialVault vault = EncryptedCredentialVault.builder(
                        new InMemoryCredentialStore(), CredentialKey.generate())
                .build();
        try (credential) {
            vault.put(TenantId.SINGLE, credential);
        }
        return vault;
    }

    private static void allow(Task.Builder task, String origin) {
        if (origin.equals("*")) {
            task.allowEveryOrigin();
        } else {
            task.allowOrigin(origin);
        }
    }

    static Assignment onShop(Shop shop) {
        String url = shop.url().toString();
        CredentialVault vault = vault(Credential.builder("shop-login")
                .origin(url)
                .shown("username", Shop.DEMO_EMAIL)
                .secret("password", Shop.DEMO_PASSWORD.toCharArray())
                .build());
        Task task = Task.on(url)
                .allowPrivateAddresses()
                .goal("Sign in with the credential shop-login, put two pairs of Harbour Runner in size 42 in the cart,"
                        + " and open the cart.")
                .expect("the cart shows 2 items")
                .expect("the total is the price of two pairs of Harbour Runner, EUR 159.80, with free shipping")
                .credential("shop-login")
                .build();
        return new Assignment(task, vault);
    }
}
