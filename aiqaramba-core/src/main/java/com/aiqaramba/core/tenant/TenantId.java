package com.aiqaramba.core.tenant;

import java.util.regex.Pattern;

/**
 * Name of a tenant. It is part of every key, so that no tenant's data can be reached without naming the tenant.
 * Immutable.
 *
 * @param value 1 to 64 letters, digits, {@code .}, {@code _} or {@code -}, starting with a letter or digit
 * @since 0.1.0
 */
public record TenantId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** The tenant of hosts that have only one. */
    public static final TenantId SINGLE = new TenantId("single");

    /** Checks the form. */
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A tenant id has 1 to 64 letters, digits, '.', '_' or '-',"
                    + " and starts with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
