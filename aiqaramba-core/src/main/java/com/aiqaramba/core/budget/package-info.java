/** Costs of calls to models, in tokens and in money. */
@NullMarked
package com.aiqaramba.core.budget;

import org.jspecify.annotations.NullMarked;
