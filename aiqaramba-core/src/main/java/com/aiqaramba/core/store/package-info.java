/**
 * Stores that come with the library: in memory and in files.
 *
 * <p>The file stores share this layout below a root folder that the host names. Folders and files are readable by their
 * owner only, where the file system knows owners.
 *
 * <pre>
 * runs/
 *   locks/00 ... 3f             one of them is locked while a run is changed; never deleted, always empty
 *   tenant-acme/
 *     run-4711/
 *       run.bin                 the run, replaced as a whole
 *       steps.log               its steps, appended
 *     trash/                    runs that are being deleted; emptied when a store opens
 * artifacts/
 *   locks/00 ... 3f
 *   tenant-acme/
 *     run-4711/
 *       file-step-001.jpg       header with media type and checksum, then the file's bytes
 *     trash/
 * credentials/
 *   locks/00 ... 3f
 *   tenant-acme/
 *     credential-shop-login     as it was given: already encrypted
 * </pre>
 *
 * <p>Names stand as they are, with two exceptions, so that two keys never share a folder on a file system that ignores
 * case or drops a dot at the end: an upper-case letter is written as {@code +} and the lower-case letter, a dot at the
 * end as {@code ++}. Tenant {@code Acme.} is in the folder {@code tenant-+acme++}.
 *
 * <p>What is written: {@code run.bin} and the artifacts start with four letters of magic, the format's version, and a
 * CRC32C of the rest. {@code steps.log} starts with magic and version; each record has its length, index, time, payload
 * version, CRC32C of the payload and CRC32C of this header, then the payload, then the length of the whole record, by
 * which the last record is found without reading the others.
 */
@NullMarked
package com.aiqaramba.core.store;

import org.jspecify.annotations.NullMarked;
