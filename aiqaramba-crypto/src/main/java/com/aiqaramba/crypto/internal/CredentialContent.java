package com.aiqaramba.crypto.internal;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.web.Origin;
import java.util.Map;
import java.util.Set;

/**
 * A credential to be encrypted.
 *
 * @param origins where it may be typed
 * @param secrets its fields, in order
 * @param seeds the names of those fields that are never typed, only codes that are computed from them
 */
public record CredentialContent(Set<Origin> origins, Map<String, Secret> secrets, Set<String> seeds) {}
