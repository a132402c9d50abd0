package com.aiqaramba.crypto;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.tenant.TenantId;
import java.util.HexFormat;

/** What the tests of the vault share. */
final class Vaults {
    static final TenantId ACME = new TenantId("acme");
    static final TenantId OTHER = new TenantId("other");
    static final CredentialId LOGIN = new CredentialId("shop-login");
    static final String KEY_HEX = "8f3a61c2d70e95b4461c28fe937ad05b1e6c84f2390dab5772e1c69f08d3b54a";
    static final CredentialKey KEY = CredentialKey.parse(KEY_HEX);

    private Vaults() {}

    static byte[] keyBytes() {
        return HexFormat.of().parseHex(KEY_HEX);
    }

    static Credential login(String username, String password) {
        return Credential.builder(LOGIN.value())
                .origin("https://shop.example")
                .origin("http://127.0.0.1:8080")
                .secret("username", username.toCharArray())
                .secret("password", password.toCharArray())
                .build();
    }

    static String text(Secret secret) {
        try (secret) {
            return secret.use(String::new);
        }
    }
}
