package com.aiqaramba.test.contract;

import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.store.InMemoryArtifactStore;

class InMemoryArtifactStoreTest implements ArtifactStoreContract {
    @Override
    public ArtifactStore newArtifactStore() {
        return new InMemoryArtifactStore();
    }
}
