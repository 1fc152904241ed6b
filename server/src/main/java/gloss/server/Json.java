package gloss.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Writes and reads JSON. Immutable. */
final class Json {
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                    .build();

    byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write " + value.getClass(), e);
        }
    }

    JsonNode read(byte[] bytes) {
        try {
            JsonNode node = mapper.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw ProblemException.badRequest("the body is empty; send JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest(
                    "the body is no JSON (line "
                            + e.getLocation().getLineNr()
                            + ", column "
                            + e.getLocation().getColumnNr()
                            + ")");
        } catch (IOException e) {
            throw ProblemException.badRequest("the body can't be read");
        }
    }
}
