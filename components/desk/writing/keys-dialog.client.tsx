'use client'
import { useEffect, useRef } from 'react'
import { keyWords, SHORTCUTS } from '@/components/desk/writing/shortcuts'
import words from '@/lib/messages/en/desk-writing.json'

/** Keys that are no commands of the text; the letters are of the review list (`ListKeys`), not of this page. */
const OTHERS = [
  ['Ctrl+S', words.keys.save],
  ['J', words.keys.next],
  ['K', words.keys.previous],
] as const

/** The list of keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="writing-dialog desk" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">{words.keys.title}</h2>
      <p>{words.keys.text}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.keys.key}</th>
            <th scope="col">{words.keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map((shortcut) => (
            <tr key={shortcut.asked}>
              <td>
                <kbd>{keyWords(shortcut)}</kbd>
              </td>
              <td>{words.toolbar[shortcut.asked]}</td>
            </tr>
          ))}
          {OTHERS.map(([keys, does]) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        {words.keys.close}
      </button>
    </dialog>
  )
}
