/**
 * Tokens that a host gives to people, browsers and programs: API keys, sessions, password resets, OAuth states and
 * links that share a run. Only their hashes are stored.
 */
@NullMarked
package com.aiqaramba.crypto.token;

import org.jspecify.annotations.NullMarked;
