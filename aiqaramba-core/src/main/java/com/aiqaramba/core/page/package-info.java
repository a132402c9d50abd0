/** What a page looks like to the agent: numbered nodes with role, name and state. */
@NullMarked
package com.aiqaramba.core.page;

import org.jspecify.annotations.NullMarked;
