package gloss.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of this thread, in nanoseconds: others on the machine don't disturb it much. */
public final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    public static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
