package com.aiqaramba.core;

import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vault with one credential for each tenant, whose only field is its password on the shop. */
record OneSecret(Map<TenantId, String> passwords) implements CredentialVault {
    static final String ID = "shop-login";

    static OneSecret of(String password) {
        return new OneSecret(Map.of(TenantId.SINGLE, password));
    }

    @Override
    public Optional<CredentialDescription> describe(TenantId tenant, CredentialId id) {
        return Optional.of(new CredentialDescription(id, Set.of(Origin.of(Shop.HOME)), Set.of("password")));
    }

    @Override
    public Secret open(TenantId tenant, CredentialId id, String field) {
        return Secret.of(passwords.getOrDefault(tenant, "none").toCharArray());
    }
}
