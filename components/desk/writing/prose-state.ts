import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { defineLanguageFacet, Language, syntaxHighlighting } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { GFM, parser } from '@lezer/markdown'

const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown')

/**
 * The state of an editor of Markdown. No line separator is set: the text has `\n` alone, as a textarea gives it, and
 * what is pasted with other line ends is cut into lines. Tab is bound to nothing, so that it leaves the editor.
 */
export function proseState(text: string, more: Extension = []): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      more,
      history(),
      keymap.of([...historyKeymap, ...standardKeymap]),
      markdown,
      syntaxHighlighting(classHighlighter),
      EditorView.lineWrapping,
    ],
  })
}
