package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.test.contract.RunCatalogContract;
import com.aiqaramba.test.contract.RunStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileRunStoreTest implements RunStoreContract, RunCatalogContract {
    @TempDir
    Path folder;

    @Override
    public RunStore newRunStore() {
        return new FileRunStore(folder);
    }

    @Override
    public RunCatalog catalogOf(RunStore store) {
        return (FileRunStore) store;
    }
}
