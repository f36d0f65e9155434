import { redo, undo } from '@codemirror/commands'
import type { TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit, editProse } from '@/components/desk/writing/prose-edit'
import { proseState } from '@/components/desk/writing/prose-state'

// What a textarea can hold: anything but carriage returns, which browsers turn into line feeds.
const typed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\n',
      '\t',
      ' ',
      '\u00a0',
      '\u2028',
      '\u200b',
      '\u202e',
      'é',
      'e\u0301',
      '𝒜',
      '\ufeff',
      ':',
      '[@a]',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => text.replace(/\r/g, '')),
  ),
  maxLength: 60,
})

test('a text comes out of the editor as it went in, to the unit', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(proseState(text).doc.toString()).toBe(text)
    }),
  )
})

test('a change in the editor is that change of the text, and undoing it gives the text back', () => {
  fc.assert(
    fc.property(typed, typed, fc.nat(), fc.nat(), (text, insert, a, b) => {
      const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      let state = proseState(text)
      const run = (command: typeof undo) =>
        command({ state, dispatch: (transaction) => (state = transaction.state) })
      const change: TransactionSpec = { changes: { from, to, insert } }
      state = state.update(change).state
      const changed = text.slice(0, from) + insert + text.slice(to)
      expect(state.doc.toString()).toBe(changed)
      if (changed === text) return
      run(undo)
      expect(state.doc.toString()).toBe(text)
      run(redo)
      expect(state.doc.toString()).toBe(changed)
    }),
  )
})

test('a command of the toolbar does the same in the editor as in the plain text', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('bold', 'list', 'framing', 'link'), (text, command) => {
      const edit = editProse(command, { text, from: 0, to: text.length })
      const { from, to, insert } = edit
      const state = proseState(text).update({ changes: { from, to, insert } }).state
      expect(state.doc.toString()).toBe(applyEdit(text, edit))
    }),
  )
})

test('pasted line ends of other systems become the textarea’s', () => {
  const state = proseState('')
  const pasted = state.toText('one\r\ntwo\rthree')
  expect(state.update({ changes: { from: 0, insert: pasted } }).state.doc.toString()).toBe('one\ntwo\nthree')
})
