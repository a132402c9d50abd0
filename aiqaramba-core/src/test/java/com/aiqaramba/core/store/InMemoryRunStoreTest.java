package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.test.contract.RunCatalogContract;
import com.aiqaramba.test.contract.RunStoreContract;

class InMemoryRunStoreTest implements RunStoreContract, RunCatalogContract {
    @Override
    public RunStore newRunStore() {
        return new InMemoryRunStore();
    }

    @Override
    public RunCatalog catalogOf(RunStore store) {
        return (InMemoryRunStore) store;
    }
}
