/** Credentials as the agent knows them: an id, the origins they are bound to, and secrets without a string form. */
@NullMarked
package com.aiqaramba.core.credential;

import org.jspecify.annotations.NullMarked;
