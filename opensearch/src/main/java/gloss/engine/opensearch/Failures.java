package gloss.engine.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Says in words what went wrong on the way to a host. */
final class Failures {
    private Failures() {}

    static String words(IOException failure) {
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof ConnectException) {
            return "no connection";
        }
        if (failure instanceof SSLHandshakeException) {
            return "its certificate is not trusted, or does not bear its name";
        }
        if (failure instanceof JsonProcessingException) {
            return "what it says is no JSON";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
