/**
 * Contract tests for everyone who writes a store, a tenant's budget, a video encoder or a chat model. Each is an
 * interface whose tests run in a JUnit 5 class that implements it and says how a new, empty one is made:
 *
 * <pre>{@code
 * class FileRunStoreTest implements RunStoreContract, RunCatalogContract {
 *     @TempDir
 *     Path folder;
 *
 *     @Override
 *     public RunStore newRunStore() {
 *         return new FileRunStore(folder);
 *     }
 *
 *     @Override
 *     public RunCatalog catalogOf(RunStore store) {
 *         return (FileRunStore) store;
 *     }
 * }
 * }</pre>
 *
 * <p>A store that passes keeps what it is given byte for byte, keeps tenants apart, and lets exactly one of several
 * writers win. The tests cannot show that data survives a crash of the storage, nor that a person with access to the
 * storage cannot read it.
 */
@NullMarked
package com.aiqaramba.test.contract;

import org.jspecify.annotations.NullMarked;
