import {
  differingFields,
  type DraftStore,
  hasArrived,
  type StoredDraft,
} from '@/components/desk/drafts/draft-store'
import { formTexts } from '@/components/desk/drafts/send-draft'

export interface OfferWords {
  title: string
  /** With `{time}`. */
  text: string
  here: string
  browser: string
  empty: string
  put: string
  drop: string
}

/**
 * Offers a text that this browser kept because the site did not have it: field by field beside what stands in the form,
 * to be put into it or thrown away. A text that the form
 * already says, or that was sent with a form which arrived, is forgotten. Gives what takes the offer away.
 */
export function offerDrafts(
  form: HTMLFormElement,
  { store, heard }: { store: DraftStore; heard: Record<string, number> },
  words: OfferWords,
): () => void {
  const shown = formTexts(form)
  for (const draft of store.others(Date.now())) {
    const names = differingFields(draft.values, shown)
    if (names.length === 0 || hasArrived(draft.values, heard)) store.drop(draft.key)
    else {
      const box = notice(form, { draft, names, shown }, store, words)
      form.before(box)
      return () => box.remove()
    }
  }
  return () => undefined
}

interface Found {
  draft: StoredDraft
  names: string[]
  shown: Record<string, string>
}

function notice(
  form: HTMLFormElement,
  { draft, names, shown }: Found,
  store: DraftStore,
  words: OfferWords,
): HTMLElement {
  const box = make('section', 'notice desk-offer')
  box.setAttribute('aria-labelledby', 'offer-heading')
  const heading = make('h2', '', words.title)
  heading.id = 'offer-heading'
  const time = new Date(draft.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  const list = make('dl', 'desk-values')
  for (const name of names) {
    const label = form.querySelector(`label[for="${CSS.escape(`field-${name}`)}"]`)?.firstChild?.textContent
    const row = make('div', '')
    row.append(make('dt', '', label?.trim() || name))
    for (const [title, text] of [
      [words.here, shown[name]],
      [words.browser, draft.values[name]],
    ])
      row.append(make('dd', '', `${title}: ${text?.trim() || words.empty}`))
    list.append(row)
  }
  const put = make('button', 'button desk-primary', words.put)
  const drop = make('button', 'button', words.drop)
  put.addEventListener('click', () => restore(form, draft))
  drop.addEventListener('click', () => {
    store.drop(draft.key)
    box.remove()
    form.querySelector('button')?.focus()
  })
  const acts = make('p', 'desk-acts')
  acts.append(put, drop)
  box.append(heading, make('p', '', words.text.replace('{time}', time)), list, acts)
  return box
}

/** Sends the whole text as a form of its own: rows that this page does not show come back with it. */
function restore(form: HTMLFormElement, draft: StoredDraft): void {
  const sent = Object.assign(document.createElement('form'), {
    method: 'post',
    action: form.action,
    hidden: true,
  })
  const { _page: _unused, _seq: _number, ...values } = draft.values
  for (const [name, value] of Object.entries({ ...values, _intent: 'restore' })) {
    const field = Object.assign(document.createElement('textarea'), { name, value })
    sent.append(field)
  }
  document.body.append(sent)
  sent.submit()
}

function make(tag: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text })
}
