package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.test.contract.CredentialStoreContract;

class InMemoryCredentialStoreTest implements CredentialStoreContract {
    @Override
    public CredentialStore newCredentialStore() {
        return new InMemoryCredentialStore();
    }
}
