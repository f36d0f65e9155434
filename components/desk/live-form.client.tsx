'use client'
import { useEffect } from 'react'

interface Words {
  keeping: string
  /** With `{time}`. */
  kept: string
  notKept: string
}

const PAUSE_MS = 900

/**
 * Makes the edit form livelier where scripts run: while one types, the text is kept on the server and preview and
 * problems are drawn anew; Ctrl+S saves; leaving asks while there is text that the server does not have.
 * Everything here is also a button of the form.
 */
export function LiveForm({ formId, words }: { formId: string; words: Words }) {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const stop = new AbortController()
    const { signal } = stop
    let timer: ReturnType<typeof setTimeout> | undefined
    let sent = new AbortController()
    let unkept = false

    const keep = async () => {
      sent.abort()
      sent = new AbortController()
      say(words.keeping)
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      body.set('_intent', 'preview')
      try {
        const answer = await fetch(form.action, { method: 'POST', body, signal: sent.signal })
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        if (!answer.ok || page.getElementById('preview') === null) throw new Error('no preview')
        unkept = false
        for (const id of ['preview', 'problems']) replace(id, page)
        say(
          words.kept.replace(
            '{time}',
            new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
          ),
        )
      } catch {
        if (!sent.signal.aborted) say(words.notKept)
      }
    }

    form.addEventListener(
      'input',
      () => {
        unkept = true
        clearTimeout(timer)
        timer = setTimeout(() => void keep(), PAUSE_MS)
      },
      { signal },
    )
    form.addEventListener(
      'submit',
      () => {
        clearTimeout(timer)
        sent.abort()
        unkept = false
      },
      { signal },
    )
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
        event.preventDefault()
        form.requestSubmit(form.querySelector('button[value="save"]'))
      },
      { signal },
    )
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (unkept) event.preventDefault()
      },
      { signal },
    )
    form.dataset['live'] = '' // seen by journeys that must not type before anybody listens
    return () => {
      clearTimeout(timer)
      sent.abort()
      stop.abort()
    }
  }, [formId, words])
  return null
}

function say(text: string) {
  const place = document.getElementById('kept')
  if (place) place.textContent = text === '' ? '' : ` · ${text}`
}

/** Puts the freshly drawn part in place of the old one; React drew both on the server and never touches them again. */
function replace(id: string, page: Document) {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
  if (old && fresh) old.innerHTML = fresh.innerHTML
}
