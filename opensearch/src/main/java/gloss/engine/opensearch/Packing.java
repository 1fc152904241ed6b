package gloss.engine.opensearch;

import gloss.engine.EngineUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Packs a value into one short text that the cluster keeps and doesn't look into. */
final class Packing {
    private Packing() {}

    static String pack(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(Json.bytes(value));
        } catch (IOException e) {
            throw new AssertionError("writing to memory", e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static <T> T unpack(String packed, Class<T> type) {
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Json.value(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new EngineUnavailableException("an entry is stored in an unknown format", e);
        }
    }
}
