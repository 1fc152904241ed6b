package gloss.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import gloss.bench.Cpu;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * The processor time of all threads but for that of preparing what is measured. Not safe for use by
 * several threads.
 */
final class Clock {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long started = SYSTEM.getProcessCpuTime();
    private long preparing;

    interface Preparation<T> {
        T run() throws IOException;
    }

    <T> T prepare(Preparation<T> preparation) throws IOException {
        long before = Cpu.now();
        T prepared = preparation.run();
        preparing += Cpu.now() - before;
        return prepared;
    }

    double seconds() {
        return (SYSTEM.getProcessCpuTime() - started - preparing) / 1e9;
    }
}
