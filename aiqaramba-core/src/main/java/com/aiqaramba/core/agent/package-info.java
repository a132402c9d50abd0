/** What an agent is asked to do. */
@NullMarked
package com.aiqaramba.core.agent;

import org.jspecify.annotations.NullMarked;
