package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.test.contract.ArtifactStoreContract;

class InMemoryArtifactStoreTest implements ArtifactStoreContract {
    @Override
    public ArtifactStore newArtifactStore() {
        return new InMemoryArtifactStore();
    }
}
