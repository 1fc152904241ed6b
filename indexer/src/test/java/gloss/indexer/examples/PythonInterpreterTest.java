package gloss.indexer.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonInterpreterTest {
    @TempDir private Path folder;

    private String python(String name, String script) throws IOException {
        Path bin = Files.createDirectory(folder.resolve(name));
        Path python = Files.writeString(bin.resolve("python3"), "#!/bin/sh\n" + script + "\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        return bin.toString();
    }

    @Test
    void noneOnThePathIsNone() throws Exception {
        assertThat(PythonInterpreter.find("")).isEmpty();
        assertThat(PythonInterpreter.find(folder + File.pathSeparator + folder.resolve("no")))
                .isEmpty();
    }

    @Test
    void oldOnesAndBrokenOnesArePassedOver() throws Exception {
        String path =
                String.join(
                        File.pathSeparator,
                        python("old", "echo False 3.9.1 /old/python3.9"),
                        python("broken", "exit 127"),
                        python("odd", "echo hello"),
                        python("good", "echo True 3.13.0 /good place/python3.13"),
                        python("later", "echo True 3.14.0 /later/python3.14"));

        assertThat(PythonInterpreter.find(path))
                .contains(new PythonInterpreter(Path.of("/good place/python3.13"), "3.13.0"));
    }
}
