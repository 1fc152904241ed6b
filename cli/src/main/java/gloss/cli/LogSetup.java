package gloss.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Warnings go to stderr, one line each whatever a request put into them. In code rather than in
 * XML, for reading XML takes longer than all the rest of setting up a log.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String PATTERN =
            "%d{HH:mm:ss} %-5level %replace(%msg){'[\\p{Cntrl}\\p{Cf}]', '?'}%n%ex";

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logs);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(logs);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        logs.getLogger("ROOT").setLevel(Level.WARN);
        logs.getLogger("ROOT").addAppender(stderr);
        // What they warn about is what somebody sent; it was answered.
        logs.getLogger("io.modelcontextprotocol").setLevel(Level.ERROR);
        logs.getLogger("org.eclipse.jetty.http").setLevel(Level.ERROR);
        logs.getLogger("org.eclipse.jetty.util.HostPort").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
