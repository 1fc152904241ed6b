package gloss.server.page;

import gloss.server.html.Html;

/** The overlay that lists keys and what a search can say. Opens without scripts, too. */
final class Help {
    static final Html HTML =
            Html.of(
                    """
                    <div id="help" class="help" popover role="dialog" aria-labelledby="help-title">
                    <div class="help-head">
                    <h2 id="help-title">Keys and searching</h2>
                    <button class="tool" type="button" popovertarget="help"\
                     popovertargetaction="hide" aria-label="Close">{}</button>
                    </div>
                    <div class="help-in">
                    <dl class="keys">
                    <dt><kbd>Ctrl</kbd> <kbd>K</kbd> or <kbd>⌘</kbd> <kbd>K</kbd></dt>
                    <dd>to the search box, from anywhere</dd>
                    <dt><kbd>/</kbd> or just type</dt><dd>the same, outside of a field</dd>
                    <dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>choose a result</dd>
                    <dt><kbd>Enter</kbd></dt><dd>open it; the first one if none is chosen</dd>
                    <dt><kbd>Tab</kbd></dt><dd>accept the grey completion</dd>
                    <dt><kbd>Esc</kbd></dt><dd>let go: of the choice, the text, the box</dd>
                    <dt><kbd>Alt</kbd> <kbd>←</kbd> <kbd>→</kbd></dt>
                    <dd>previous and next entry of the topic</dd>
                    <dt><kbd>?</kbd></dt><dd>this help</dd>
                    </dl>
                    <p class="choice"><label><input type="checkbox" id="single-keys" checked>\
                     Single keys and <kbd>Alt</kbd> arrows work outside of fields</label></p>
                    <dl class="keys">
                    <dt><code>"exactly so"</code></dt><dd>these words side by side</dd>
                    <dt><code>-django</code></dt><dd>without this word</dd>
                    <dt><code>topic:oop</code> <code>level:beginner</code> <code>tag:…</code></dt>
                    <dd>only there</dd>
                    <dt><code>**kwargs</code> <code>//</code> <code>[::-1]</code></dt>
                    <dd>symbols are found as they are</dd>
                    </dl>
                    </div>
                    </div>\
                    """,
                    Icons.CLOSE);

    private Help() {}
}
