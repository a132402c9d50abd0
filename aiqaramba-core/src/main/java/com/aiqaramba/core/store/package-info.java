/**
 * Stores that come with the library: in memory and in files.
 *
 * <p>The file stores share this layout below a root folder that the host names. Ordinary tools can open every file.
 * Folders and files are readable by their owner only, where the file system knows owners.
 *
 * <pre>
 * runs/
 *   locks/00 ... 3f             one of them is locked while a run is changed; never deleted, always empty
 *   tenant-acme/
 *     run-4711/
 *       run.json                the run, replaced as a whole
 *       steps.jsonl             its steps, a line for each
 *     trash/                    runs that are being deleted; emptied when a store opens
 * artifacts/
 *   locks/00 ... 3f
 *   tenant-acme/
 *     run-4711/
 *       step-001.jpeg           an artifact, as it was given
 *       +index.jsonl            a line for each artifact: its media type and SHA-256
 *     trash/
 * credentials/
 *   locks/00 ... 3f
 *   tenant-acme/
 *     credential-shop-login     as it was given: already encrypted
 * </pre>
 *
 * <p>Names stand as they are, with these exceptions, so that two keys never share a file on a file system that ignores
 * case, drops a dot at the end or keeps names for devices. Of tenants, runs and credentials an upper-case letter is
 * written as {@code +} and the lower-case letter, a dot at the end as {@code ++}: tenant {@code Acme.} is in the folder
 * {@code tenant-+acme++}. Of artifacts, a device's name has {@code +} before it and a dot at the end {@code +} behind
 * it. A file under a name like {@code +run.json.part} is what a killed process left of a write; the next one takes its
 * place.
 *
 * <p>A line is a JSON object: format, tenant, run, further columns, payload, and a CRC32C of all before it. A payload
 * that is a JSON object stands in it as it is, any other one in base64. What a line says of tenant and run must be true
 * of the place where it lies. What does not end with a line break was cut short: at the end of {@code steps.jsonl} it
 * is passed over, anywhere else it is damage.
 *
 * <p>A folder or file that is a link, a pipe or a device is refused, never followed; a root that is a link, that
 * belongs to another user or that others can write to is refused when a store opens. A file is read up to a size: 32
 * MiB of a run, 256 MiB of steps, 1 GiB of an artifact, 16 MiB of a credential, and half of the JVM's memory of any.
 * One that is damaged costs what it belongs to, can be deleted with that, and leaves everything else as it was.
 */
@NullMarked
package com.aiqaramba.core.store;

import org.jspecify.annotations.NullMarked;
