package com.aiqaramba.retention;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canonical text of purges and receipts. */
final class PurgeText {
    private static final String SUM = "sha256: ";
    private static final String INTENT = "aiqaramba purge 1";
    private static final String RECEIPT = "aiqaramba receipt 1";

    private PurgeText() {}

    static String write(Purge purge, @Nullable Instant purgedAt) {
        var lines = new StringBuilder(purgedAt == null ? INTENT : RECEIPT).append('\n');
        fields(purge, purgedAt)
                .forEach((name, value) ->
                        lines.append(name).append(": ").append(value).append('\n'));
        String text = lines.toString();
        return text + SUM + sha256(text) + "\n";
    }

    static String sumOf(String text) {
        return text.substring(text.lastIndexOf(SUM) + SUM.length()).strip();
    }

    /** A text is right when what was read from it is written as the same text again. */
    static Parsed read(String text) {
        try {
            Parsed parsed = decode(text);
            if (write(parsed.purge, parsed.purgedAt).equals(text)) {
                return parsed;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("The text is not a receipt or an intent of this version.", e);
        }
        throw new IllegalArgumentException("The text was changed: it does not match its SHA-256.");
    }

    private static Map<String, Object> fields(Purge purge, @Nullable Instant purgedAt) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("tenant", purge.key().tenant());
        fields.put("run", purge.key().run());
        fields.put("retention", purge.retention());
        fields.put("rule", purge.rule());
        fields.put("steps", purge.steps());
        fields.put("artifacts", purge.artifacts());
        fields.put("bytes", purge.bytes());
        fields.put("reason", purge.reason().kind());
        fields.put("by", purge.reason().by());
        fields.put("begun", purge.begunAt());
        if (purgedAt != null) {
            fields.put("purged", purgedAt);
        }
        return fields;
    }

    private static Parsed decode(String text) {
        var values = new LinkedHashMap<String, String>();
        text.lines()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(field -> values.put(field[0], field[field.length - 1]));
        var purge = new Purge(
                new RunKey(new TenantId(value(values, "tenant")), new RunId(value(values, "run"))),
                Retention.valueOf(value(values, "retention")),
                value(values, "rule"),
                new Purge.Size(
                        Long.parseLong(value(values, "steps")),
                        Long.parseLong(value(values, "artifacts")),
                        Long.parseLong(value(values, "bytes"))),
                new DeletionReason(DeletionReason.Kind.valueOf(value(values, "reason")), value(values, "by")),
                Instant.parse(value(values, "begun")));
        return new Parsed(purge, text.startsWith(RECEIPT) ? Instant.parse(value(values, "purged")) : null);
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no line '" + name + "'.");
        }
        return value;
    }

    private static String sha256(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    record Parsed(Purge purge, @Nullable Instant purgedAt) {
        void addTo(ReceiptLedger ledger) {
            if (purgedAt == null) {
                ledger.begin(purge);
            } else {
                ledger.complete(receipt());
            }
        }

        Receipt receipt() {
            if (purgedAt == null) {
                throw new IllegalArgumentException("The text is an intent, not a receipt.");
            }
            return new Receipt(purge, purgedAt);
        }
    }
}
