package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.check.CodeBlocks.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Code has a language, is narrow enough to be read, and output follows what prints it. */
final class CodeBlockRule implements Rule {
    private static final int COLUMNS = 100;
    private static final Set<String> MEAN_PYTHON = Set.of("python", "python3", "py", "py3");
    private static final Set<String> PLAIN = Set.of(CodeBlocks.OUTPUT, "text");

    @Override
    public void check(ContentEntry entry, Problems problems) {
        List<Block> blocks = CodeBlocks.of(entry);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            language(block, problems);
            if (block.language().equals(CodeBlocks.OUTPUT)) {
                Block before = i == 0 ? block : blocks.get(i - 1);
                output(before, block, problems);
            } else if (!PLAIN.contains(block.language())) {
                columns(block, problems);
            }
        }
        if (blocks.stream().noneMatch(b -> b.language().equals(CodeBlocks.PYTHON))) {
            problems.warning(entry.bodyLine(), "there is no Python example; show one");
        }
    }

    private static void language(Block block, Problems problems) {
        if (!block.isFenced()) {
            problems.error(
                    block.line(),
                    "the indent makes this a code block without a language; put it between"
                            + " ```python (or ```text …) and ```, or take the indent away");
            return;
        }
        if (!block.isClosed()) {
            problems.error(block.line(), "this code block has no end; close it with ```");
        }
        String language = block.language().toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            problems.error(
                    block.line(), "name the block's language: ```python, ```output, ```text …");
        } else if (MEAN_PYTHON.contains(language)) {
            python(block, problems);
        } else if (language.equals(CodeBlocks.OUTPUT) && !block.info().equals(CodeBlocks.OUTPUT)) {
            problems.error(block.line(), "write ```output and nothing else");
        }
    }

    private static void python(Block block, Problems problems) {
        if (!block.info().equals(CodeBlocks.PYTHON) && !block.info().equals(CodeBlocks.NO_RUN)) {
            problems.error(
                    block.line(),
                    "\""
                            + block.info()
                            + "\" means nothing here; write ```python, or ```python no-run for"
                            + " what can't run");
        }
    }

    private static void output(Block before, Block block, Problems problems) {
        boolean follows = before.language().equals(CodeBlocks.PYTHON);
        if (!follows || !before.isRightBefore(block)) {
            problems.error(
                    block.line(),
                    "an output block belongs right after the python block that prints it; call"
                            + " other output ```text");
        }
    }

    private static void columns(Block block, Problems problems) {
        List<String> lines = block.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int columns = lines.get(i).codePointCount(0, lines.get(i).length());
            if (columns > COLUMNS) {
                int line = block.line() + (block.isFenced() ? 1 : 0) + i;
                problems.error(
                        line, columns + " columns of code; break the line before " + COLUMNS);
            }
        }
    }
}
