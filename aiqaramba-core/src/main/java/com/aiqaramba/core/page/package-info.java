/** Pages as the agent sees them: numbered nodes with role, name and state. */
@NullMarked
package com.aiqaramba.core.page;

import org.jspecify.annotations.NullMarked;
