package gloss.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.EngineUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "password";

    @TempDir private Path folder;

    @BeforeEach
    void makeCertificate() throws IOException, InterruptedException {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "a", "-storepass", PASSWORD, "-keystore"));
        command.add(folder.resolve("keys").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private SSLContext serverSide() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void a_cluster_is_trusted_by_the_certificates_of_a_file_and_not_otherwise()
            throws IOException, GeneralSecurityException {
        try (Answering server = new Answering(serverSide(), (n, body) -> "200{}")) {
            OpenSearchOptions options =
                    OpenSearchOptions.of(List.of(server.uri()))
                            .patience(Duration.ofMillis(200), Duration.ofMillis(200));
            Path file = folder.resolve("ca.pem");
            try (Cluster cluster = new Cluster(options.authority(file))) {
                assertThat(cluster.read("GET", "/", null).ok()).isTrue();
            }
            try (Cluster cluster = new Cluster(options)) {
                assertThatThrownBy(() -> cluster.read("GET", "/", null))
                        .isInstanceOf(EngineUnavailableException.class);
            }
            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void a_file_without_certificates_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.pem"), "nothing");
        OpenSearchOptions options =
                OpenSearchOptions.of(List.of(java.net.URI.create("https://localhost:9200")));
        assertThatThrownBy(() -> new Cluster(options.authority(file)))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("empty.pem");
    }
}
