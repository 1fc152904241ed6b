package gloss.bench.inprocess;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of this thread, in nanoseconds: others on the machine don't disturb it much. */
final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
