package com.aiqaramba.test.contract;

import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.store.InMemoryCredentialStore;

class InMemoryCredentialStoreTest implements CredentialStoreContract {
    @Override
    public CredentialStore newCredentialStore() {
        return new InMemoryCredentialStore();
    }
}
