package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.test.contract.CredentialStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileCredentialStoreTest implements CredentialStoreContract {
    @TempDir
    Path folder;

    @Override
    public CredentialStore newCredentialStore() {
        return new FileCredentialStore(folder);
    }
}
