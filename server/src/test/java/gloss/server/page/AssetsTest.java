package gloss.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class AssetsTest {
    private static final int MOST = 60 * 1024;

    private final Assets assets = new Assets();

    @Test
    void scriptsAndStylesTogetherStayUnder60Kilobytes() throws IOException {
        int total = 0;
        for (Asset asset : assets.all().values()) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed);
                    InputStream in = asset.open()) {
                in.transferTo(gzip);
            }
            total += packed.size();
        }
        assertThat(total).isBetween(10_000, MOST);
    }

    @Test
    void everyImportLeadsToAnAsset() throws IOException {
        Pattern imported = Pattern.compile("from \"\\./([^\"]+)\"");
        int imports = 0;
        for (Map.Entry<String, Asset> asset : assets.all().entrySet()) {
            if (asset.getKey().endsWith(".js") && !asset.getKey().startsWith("vendor/")) {
                Matcher names = imported.matcher(text(asset.getValue()));
                while (names.find()) {
                    imports++;
                    assertThat(Assets.MODULES).contains(names.group(1));
                }
            }
        }
        assertThat(imports).isPositive();
    }

    @Test
    void vendoredScriptsAreWhatTheirReadmeSays() throws IOException {
        String readme;
        try (InputStream in = Assets.class.getResourceAsStream("vendor/README.md")) {
            readme = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        int checked = 0;
        for (Map.Entry<String, Asset> asset : assets.all().entrySet()) {
            if (asset.getKey().startsWith("vendor/")) {
                byte[] hash = Assets.sha256().digest(bytes(asset.getValue()));
                assertThat(readme).contains(HexFormat.of().formatHex(hash));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(9);
    }

    private static String text(Asset asset) throws IOException {
        return new String(bytes(asset), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Asset asset) throws IOException {
        try (InputStream in = asset.open()) {
            return in.readAllBytes();
        }
    }
}
