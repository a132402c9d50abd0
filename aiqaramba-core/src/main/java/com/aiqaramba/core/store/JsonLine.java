package com.aiqaramba.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A line of JSON as the file stores write it: the format, columns, an opaque payload, and the CRC32C of all before it.
 * A payload that is a JSON object stands in the line byte for byte, so that ordinary tools can read it; any other one
 * stands there in base64.
 */
@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
record JsonLine(JsonNode columns, byte[] payload) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;
    private static final Pattern START = Pattern.compile("\\{\"format\":([0-9]{1,9}),");
    private static final byte[] AS_JSON = bytes(",\"payload\":");
    private static final byte[] AS_BASE64 = bytes(",\"base64\":\"");
    private static final String SUM = ",\"crc32c\":\"%08x\"}";
    private static final int SUM_LENGTH = SUM.formatted(0).length();

    /** Returns a line without its end. An empty payload is left out. */
    static byte[] write(Consumer<ObjectNode> columns, byte[] payload) {
        ObjectNode all = JSON.createObjectNode().put("format", FORMAT);
        columns.accept(all);
        byte[] start = bytes(all.toString());
        var line = new ByteArrayOutputStream(start.length + payload.length + SUM_LENGTH + AS_BASE64.length);
        line.write(start, 0, start.length - 1);
        writePayload(line, payload);
        byte[] content = line.toByteArray();
        line.writeBytes(bytes(SUM.formatted(checksum(content, content.length))));
        return line.toByteArray();
    }

    private static void writePayload(ByteArrayOutputStream line, byte[] payload) {
        if (isJsonObject(payload)) {
            line.writeBytes(AS_JSON);
            line.writeBytes(payload);
        } else if (payload.length > 0) {
            line.writeBytes(AS_BASE64);
            line.writeBytes(Base64.getEncoder().encode(payload));
            line.write('"');
        }
    }

    /**
     * Reads a line.
     *
     * @throws DamagedLineException when it is not as it was written
     */
    static JsonLine read(byte[] line) throws DamagedLineException {
        requireFormat(line);
        if (!isWhole(line)) {
            throw new DamagedLineException("it does not match its checksum");
        }
        int end = line.length - SUM_LENGTH;
        int columns = 0;
        while (columns < end && !startsWith(line, columns, AS_JSON) && !startsWith(line, columns, AS_BASE64)) {
            columns++;
        }
        try {
            JsonNode read = JSON.readTree(new String(line, 0, columns, UTF_8) + "}");
            return new JsonLine(read, payload(line, columns, end));
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedLineException("it is not JSON, or its payload is not base64");
        }
    }

    private static byte[] payload(byte[] line, int start, int end) {
        if (start == end) {
            return new byte[0];
        }
        return startsWith(line, start, AS_JSON)
                ? Arrays.copyOfRange(line, start + AS_JSON.length, end)
                : Base64.getDecoder().decode(Arrays.copyOfRange(line, start + AS_BASE64.length, end - 1));
    }

    /** Tells whether a line has all its bytes as they were written. */
    static boolean isWhole(byte[] line) {
        int end = line.length - SUM_LENGTH;
        return end > 0
                && Arrays.equals(bytes(SUM.formatted(checksum(line, end))), Arrays.copyOfRange(line, end, line.length));
    }

    String text(String column) {
        return columns.path(column).asText();
    }

    private static void requireFormat(byte[] line) throws DamagedLineException {
        Matcher start = START.matcher(new String(line, 0, Math.min(line.length, 30), UTF_8));
        if (!start.lookingAt()) {
            throw new DamagedLineException("it does not begin with a format");
        }
        int format = Integer.parseInt(start.group(1));
        if (format != FORMAT) {
            throw new DamagedLineException("it has format " + format
                    + ", which this version of the library does not know; update the library");
        }
    }

    /** Only UTF-8 without line breaks and other controls, because it has to stay on its line. */
    private static boolean isJsonObject(byte[] payload) {
        if (payload.length < 2 || payload[0] != '{' || payload[payload.length - 1] != '}' || hasControls(payload)) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(
                UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString())) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.skipChildren().currentToken() == JsonToken.END_OBJECT
                    && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasControls(byte[] payload) {
        for (byte b : payload) {
            if (b >= 0 && b < ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] line, int at, byte[] part) {
        return at + part.length <= line.length && Arrays.equals(line, at, at + part.length, part, 0, part.length);
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
