package com.aiqaramba.test.contract;

import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.store.InMemoryRunStore;

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
