package gloss.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/**
 * One node of a test cluster. Arguments: the home folder, then {@code setting=value} each. It says
 * "started" when it answers, and stops when its input ends, so that it never outlives its parent.
 */
public final class TestNode extends Node {
    private static final List<String> PLUGINS =
            List.of(
                    "org.opensearch.transport.Netty4ModulePlugin",
                    "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
                    "org.opensearch.index.reindex.ReindexModulePlugin",
                    "org.opensearch.painless.PainlessModulePlugin",
                    "org.opensearch.index.mapper.MapperExtrasModulePlugin",
                    "org.opensearch.join.ParentJoinModulePlugin",
                    "org.opensearch.index.rankeval.RankEvalModulePlugin");

    private TestNode(Environment environment, List<PluginInfo> plugins) {
        super(environment, plugins, false);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path config = Files.createDirectories(home.resolve("config"));
        Settings.Builder settings = Settings.builder().put("path.home", home.toString());
        for (int i = 1; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            settings.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(
                        settings.build(), Map.of(), config, () -> "node");
        List<PluginInfo> plugins = new ArrayList<>();
        for (String name : PLUGINS) {
            plugins.add(
                    new PluginInfo(
                            name, name, "NA", Version.CURRENT, "21", name, null, List.of(), false));
        }
        TestNode node = new TestNode(environment, plugins);
        node.start();
        System.out.println("started");
        while (System.in.read() >= 0) {
            // wait for the parent to end
        }
        node.close();
        System.exit(0);
    }
}
