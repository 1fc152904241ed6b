package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.server.Access;
import gloss.server.Limits;
import gloss.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code gloss serve} can be told about limits and access, and that it does it. */
final class ServeOptionsTest {
    private static ServerOptions options(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(arguments));
        CommandLine gloss = Main.commandLine();
        gloss.parseArgs(all.toArray(String[]::new));
        ServeCommand command = gloss.getSubcommands().get("serve").getCommand();
        return command.options();
    }

    @Test
    void withoutOptionsLimitsAndAccessAreTheStandard() throws IOException {
        ServerOptions options = options();
        assertThat(options.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(options.access()).isEqualTo(Access.DEFAULT);
        assertThat(options.gapLog()).isEmpty();
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(7070);
    }

    @Test
    void eachLimitHasAnOption() throws IOException {
        Limits limits =
                options(
                                "--max-body=1",
                                "--max-header=2",
                                "--max-query=3",
                                "--max-searches=4",
                                "--reply-cache=5")
                        .limits();
        assertThat(limits).isEqualTo(new Limits(1, 2, 3, 4, 5));
    }

    @Test
    void accessIsOpenedByName() throws IOException {
        String sites = "--cors=https://docs.example, http://localhost:3000";
        assertThat(options(sites, "--rate-limit=60", "--trust-forwarded-for").access())
                .isEqualTo(
                        new Access(
                                Set.of("https://docs.example", "http://localhost:3000"), 60, true));
        assertThat(options("--cors=https://a.example", "--cors=https://b.example").access())
                .isEqualTo(new Access(Set.of("https://a.example", "https://b.example"), 0, false));
    }

    @Test
    void theGapLogIsInTheIndexFolderUnlessNamed() throws IOException {
        assertThat(options("--index=there", "--gap-log").gapLog())
                .hasValue(Path.of("there", "gaps.tsv"));
        assertThat(options("--gap-log=my.log").gapLog()).hasValue(Path.of("my.log"));
    }

    @ParameterizedTest
    @CsvSource({
        "--max-body=0, \"body\" must be 1 or more",
        "--max-query=-5, \"query\" must be 1 or more",
        "--max-searches=many, is not an int",
        "--rate-limit=-1, requests per minute",
        "--cors=docs.example, https://docs.example",
        "--cors=*, https://docs.example",
        "--port=70000, from 0 to 65535",
        "--host=0.0.0.0, --public-url",
        "--search-timeout=0, --search-timeout must be 1 or more",
    })
    void nonsenseIsWrongUsage(String option, String why, @TempDir Path folder) {
        CommandLineRun run =
                CommandLineRun.gloss("serve", option, "--index", folder.resolve("i").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(why);
    }

    @Test
    void aServerKeepsToItsOptions(@TempDir Path folder) throws Exception {
        String data = CheckedContent.in(folder.resolve("data")).root().toString();
        try (ServeProcess server =
                ServeProcess.start(
                        data,
                        folder.resolve("index"),
                        "--max-query=30",
                        "--max-body=100",
                        "--cors=https://docs.example",
                        "--rate-limit=10")) {
            assertThat(server.get("/api/search?q=" + "x".repeat(31)).statusCode()).isEqualTo(400);
            String body = "{\"code\":\"" + "x".repeat(100) + "\"}";
            assertThat(server.post("/api/lookup", body).statusCode()).isEqualTo(413);
            assertThat(
                            server.get("/api/search?q=mro", "Origin", "https://docs.example")
                                    .headers()
                                    .firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://docs.example");
            int status = 200;
            for (int i = 0; i < 25 && status == 200; i++) {
                status = server.get("/mro", "X-Forwarded-For", "10.0.0." + i).statusCode();
            }
            assertThat(status).isEqualTo(429);
        }
    }
}
