package gloss.bench.cluster;

import gloss.engine.opensearch.rig.TestCluster;
import java.io.IOException;

/** What the processes of a cluster use. */
interface Nodes {
    /** The embedded engine has none. */
    Nodes NONE =
            new Nodes() {
                @Override
                public double resident() {
                    return Double.NaN;
                }

                @Override
                public double cpu() {
                    return Double.NaN;
                }
            };

    static Nodes of(TestCluster cluster) {
        return new Nodes() {
            @Override
            public double resident() throws IOException {
                return cluster.resident();
            }

            @Override
            public double cpu() {
                return cluster.cpu().toMillis();
            }
        };
    }

    /** In bytes. */
    double resident() throws IOException;

    /** Processor time so far, in milliseconds. */
    double cpu();
}
