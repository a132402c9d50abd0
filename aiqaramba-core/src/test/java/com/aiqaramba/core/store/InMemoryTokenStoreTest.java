package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.TokenStore;
import com.aiqaramba.test.contract.TokenStoreContract;

class InMemoryTokenStoreTest implements TokenStoreContract {
    @Override
    public TokenStore newTokenStore() {
        return new InMemoryTokenStore();
    }
}
