/**
 * Files as the library writes, reads and deletes them: whole, durable, for their owner alone, and never through a
 * symbolic link. Shared with the library's other modules.
 */
@NullMarked
package com.aiqaramba.core.internal.file;

import org.jspecify.annotations.NullMarked;
