'use client'
import { useEffect } from 'react'
import { DraftKeeper, type KeepState } from '@/components/desk/drafts/draft-keeper'
import { DraftStore } from '@/components/desk/drafts/draft-store'
import { offerDrafts, type OfferWords } from '@/components/desk/drafts/offer-drafts'
import { formTexts, sendDraft } from '@/components/desk/drafts/send-draft'

export interface LiveWords {
  keeping: string
  /** With `{time}`. */
  kept: string
  away: string
  elsewhere: string
  signedOut: string
  signIn: string
  refused: string
  offer: OfferWords
}

/** How long after a letter the text is put into the browser's own storage. */
const STORE_MS = 300

/**
 * Makes the edit form livelier where scripts run: while one types, the text is kept on the site, and until the site has
 * it in this browser; preview and problems are drawn anew; Ctrl+S saves; leaving asks while there is text that the site
 * does not have. Everything here is also a button of the form.
 */
export function LiveForm({
  formId,
  owner,
  heard,
  words,
}: {
  formId: string
  owner: string
  /** How far the site has heard each of one's pages: a form that was sent and arrived is not offered again. */
  heard: Record<string, number>
  words: LiveWords
}) {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const stop = new AbortController()
    const { signal } = stop
    const page = crypto.randomUUID()
    const seq = control(form, '_seq')
    control(form, '_page').value = page
    const store = new DraftStore(owner, placeOf(form), page)
    let storing: ReturnType<typeof setTimeout> | undefined
    let isLeaving = false

    const keeper = new DraftKeeper({
      async send(number) {
        const { outcome, keptAt } = await sendDraft(form.action, { ...formTexts(form), _seq: String(number) })
        if (keptAt !== undefined) noteKept(keptAt)
        return outcome
      },
      say(state) {
        if (state === 'kept') {
          if (!keeper.isUnkept) store.drop()
          void refresh()
        }
        say(state, words)
      },
    })
    const put = () => {
      clearTimeout(storing)
      const texts = { ...formTexts(form), ...(!isLeaving && { _seq: '' }) }
      if (keeper.isUnkept) store.put(texts, Date.now())
    }
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, act, { signal })

    on(form, 'input', () => {
      keeper.changed()
      clearTimeout(storing)
      storing = setTimeout(put, STORE_MS)
    })
    on(form, 'submit', () => {
      seq.value = String(keeper.next())
      isLeaving = true
      put()
      keeper.stop()
    })
    on(document, 'keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 's' || event.altKey) return
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      form.requestSubmit(form.querySelector('button[value="save"]'))
    })
    on(window, 'beforeunload', (event) => {
      if (keeper.isUnkept && !isLeaving) event.preventDefault()
    })
    on(window, 'pagehide', put)
    on(window, 'pageshow', () => (isLeaving = false))
    on(window, 'online', () => keeper.retry())
    on(window, 'focus', () => keeper.retry())
    const withdraw = offerDrafts(form, { store, heard }, words.offer)
    form.dataset['live'] = '' // seen by journeys that must not type before anybody listens
    return () => {
      keeper.stop()
      clearTimeout(storing)
      withdraw()
      stop.abort()
    }
  }, [formId, owner, heard, words])
  return null
}

/** A hidden field of the form, made when it is not there: without scripts nobody would fill it. */
function control(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name)
  if (found instanceof HTMLInputElement) return found
  const made = Object.assign(document.createElement('input'), { type: 'hidden', name })
  form.append(made)
  return made
}

/** Every form of the page, that of a conflict too, says which text it shows. */
function noteKept(keptAt: string) {
  for (const kept of document.getElementsByName('_kept'))
    if (kept instanceof HTMLInputElement) kept.value = keptAt
}

function placeOf(form: HTMLFormElement): string {
  const { _kind = '', _slug = '', _locale = '', _new } = formTexts(form)
  return `${_kind}/${_new === undefined ? _slug : ''} ${_locale}`
}

function say(state: KeepState, words: LiveWords) {
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const isWell = state === 'keeping' || state === 'kept'
  const texts = {
    keeping: words.keeping,
    kept: words.kept.replace('{time}', time),
    away: words.away,
    elsewhere: words.elsewhere,
    'signed-out': words.signedOut,
    refused: words.refused,
  }
  const [line, problem] = [document.getElementById('kept'), document.getElementById('kept-problem')]
  if (line) line.textContent = isWell ? ` · ${texts[state]}` : ''
  if (!problem || problem.dataset['type'] === state) return
  problem.dataset['type'] = isWell ? '' : state
  problem.replaceChildren(...(isWell ? [] : [texts[state]]))
  if (state !== 'signed-out') return
  const link = Object.assign(document.createElement('a'), {
    href: `/sign-in?from=${encodeURIComponent(location.pathname)}`,
    target: '_blank',
    textContent: words.signIn,
  })
  problem.append(' ', link)
}

/** Draws preview and problems anew; React drew both on the server and never touches them again. */
async function refresh() {
  const answer = await fetch(`${location.pathname}/preview`).catch(() => null)
  if (!answer?.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const id of ['preview', 'problems']) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
    if (old && fresh) old.innerHTML = fresh.innerHTML
  }
}
