// The editor of programs, bundled by assets.py: run.js loads it at the first Edit.
import { indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { minimalSetup } from "codemirror";
import { StyleModule } from "style-mod";

// Its styles as sheets made by script: a Content-Security-Policy of 'self' forbids elements.
const mounted = new Set();
StyleModule.mount = (_, modules) => {
  for (const one of [modules].flat()) {
    if (mounted.has(one)) continue;
    mounted.add(one);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(one.rules.join("\n"));
    document.adoptedStyleSheets.push(sheet);
  }
};

// The names of Pygments, so that a program looks as it does when it is not edited.
const STYLE = HighlightStyle.define(
  Object.entries({
    k: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    kn: [tags.moduleKeyword],
    kc: [tags.bool, tags.null],
    s: [tags.string, tags.special(tags.string)],
    mi: [tags.number],
    c1: [tags.comment],
    nc: [tags.definition(tags.className)],
    nf: [tags.function(tags.definition(tags.variableName))],
    nd: [tags.meta],
  }).map(([name, tag]) => ({ tag, class: name })),
);

class Node extends WidgetType {
  constructor(node) {
    super();
    this.node = node;
  }
  toDOM() {
    return this.node;
  }
  ignoreEvent() {
    return true;
  }
}

const show = StateEffect.define();
const drawn = StateField.define({
  create: () => Decoration.none,
  update(now, { changes, effects, state }) {
    const told = effects.find((effect) => effect.is(show));
    if (!told) return now.map(changes);
    const widgets = told.value.flatMap(({ line, beside, below }) => {
      const at = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines)).to;
      const own = below.map((node) => Decoration.widget({ widget: new Node(node), side: 2, block: true }).range(at));
      return beside ? [Decoration.widget({ widget: new Node(beside), side: 1 }).range(at), ...own] : own;
    });
    return Decoration.set(widgets, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** An editor of the text in the element: `show()` draws what the lines did. */
export function edit(parent, text, { run, changed }) {
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }])),
      minimalSetup,
      keymap.of([indentWithTab]),
      python(),
      indentUnit.of("    "),
      syntaxHighlighting(STYLE),
      drawn,
      EditorView.lineWrapping,
      EditorView.editorAttributes.of({ class: "highlight" }),
      EditorView.contentAttributes.of({
        "aria-label": "Program",
        "aria-description": "Control and Enter run it. Escape and then Tab leave the editor.",
        spellcheck: "false",
        autocapitalize: "off",
      }),
      EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    show: (lines) => view.dispatch({ effects: show.of(lines) }),
    replace: (other) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}
