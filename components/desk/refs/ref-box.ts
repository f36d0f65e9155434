import type { FoundRef } from '@/lib/desk/search-refs'

export interface RefWords {
  /** With `{count}`. */
  found: string
  none: string
  away: string
}

const PAUSE_MS = 200

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * A combobox for every field of a form that names entries (`data-ref`): suggests by title or address while one types, is
 * walked with the arrow keys, takes with Enter, closes with Escape, and says how many were found. In a field of several
 * lines it is about the line of the caret.
 */
export class RefBox {
  private readonly list = document.createElement('ul')
  private readonly status = document.createElement('p')
  private open: { control: Control; found: FoundRef[]; at: number } | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private asked = 0

  constructor(
    private readonly form: HTMLFormElement,
    private readonly words: RefWords,
    signal: AbortSignal,
  ) {
    this.list.id = 'ref-list'
    this.list.className = 'desk-refs'
    this.list.hidden = true
    this.list.setAttribute('role', 'listbox')
    this.status.className = 'sr-only'
    this.status.setAttribute('role', 'status')
    form.append(this.list, this.status)
    const on = (type: string, act: (event: Event, control: Control) => void) =>
      form.addEventListener(
        type,
        (event) => {
          const control = controlOf(event.target)
          if (control !== null) act(event, control)
        },
        { signal },
      )
    on('focusin', (_, control) => prepare(control))
    on('input', (_, control) => this.ask(control))
    on('keydown', (event, control) => event instanceof KeyboardEvent && this.press(event, control))
    on('focusout', () => this.close())
    this.list.addEventListener('mousedown', (event) => event.preventDefault(), { signal }) // keeps the focus
    this.list.addEventListener(
      'click',
      ({ target }) => {
        const option = target instanceof Element ? target.closest('[role=option]') : null
        if (option) this.take([...this.list.children].indexOf(option))
      },
      { signal },
    )
    signal.addEventListener('abort', () => [this.list, this.status].forEach((part) => part.remove()))
  }

  close(): void {
    clearTimeout(this.timer)
    this.asked += 1
    if (this.open?.control instanceof HTMLInputElement)
      this.open.control.setAttribute('aria-expanded', 'false')
    this.open?.control.removeAttribute('aria-activedescendant')
    this.open = null
    this.list.hidden = true
  }

  private ask(control: Control): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.search(control), PAUSE_MS)
  }

  private async search(control: Control): Promise<void> {
    const number = (this.asked += 1)
    const asked = new URLSearchParams({ kind: control.dataset['ref'] ?? '', q: lineAt(control).text })
    const answer = await fetch(`/api/desk/refs?${asked.toString()}`).catch(() => null)
    if (number !== this.asked) return
    if (!answer?.ok) {
      this.status.textContent = this.words.away
      return
    }
    const { found } = (await answer.json()) as { found: FoundRef[] }
    if (number === this.asked) this.show(control, found)
  }

  private show(control: Control, found: FoundRef[]): void {
    this.status.textContent =
      found.length === 0 ? this.words.none : this.words.found.replace('{count}', String(found.length))
    if (found.length === 0) return this.close()
    this.open = { control, found, at: -1 }
    this.list.replaceChildren(
      ...found.map(({ value, title }, at) => {
        const option = Object.assign(document.createElement('li'), { id: `ref-${at}`, textContent: title })
        const address = Object.assign(document.createElement('span'), {
          className: 'desk-quiet',
          textContent: ` ${value}`,
        })
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.append(address)
        return option
      }),
    )
    ;(control.closest('.desk-field') ?? this.form).append(this.list) // stands under its field, whatever moves
    this.list.hidden = false
    if (control instanceof HTMLInputElement) control.setAttribute('aria-expanded', 'true')
  }

  private press(event: KeyboardEvent, control: Control): void {
    if (event.key === 'ArrowDown' && event.altKey) return this.ask(control)
    if (this.open === null) return
    if (event.key === 'Escape') this.close()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      this.move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && this.open.at >= 0) this.take(this.open.at)
    else return
    event.preventDefault()
  }

  private move(by: 1 | -1): void {
    if (this.open === null) return
    const { control, found } = this.open
    this.open.at = (this.open.at + by + found.length + (this.open.at < 0 && by < 0 ? 1 : 0)) % found.length
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(at === this.open.at))
      if (at === this.open.at) option.scrollIntoView({ block: 'nearest' })
    }
    control.setAttribute('aria-activedescendant', `ref-${this.open.at}`)
  }

  private take(at: number): void {
    const [control, ref] = [this.open?.control, this.open?.found[at]]
    if (control === undefined || ref === undefined) return
    const { from, to } = lineAt(control)
    control.setRangeText(ref.value, from, to, 'end')
    this.close()
    control.dispatchEvent(new Event('input', { bubbles: true })) // so that it is kept
    clearTimeout(this.timer) // but not searched again
    this.status.textContent = ref.title
    for (const unit of this.form.querySelectorAll(`[data-unit-of="${CSS.escape(control.name)}"]`))
      unit.textContent = ref.unit
  }
}

function controlOf(target: EventTarget | null): Control | null {
  if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement)) return null
  return target.dataset['ref'] === undefined ? null : target
}

/** The line that the caret is in; of a field of one line, all of it. */
function lineAt({ value, selectionStart }: Control): { from: number; to: number; text: string } {
  const caret = selectionStart ?? value.length
  const from = value.lastIndexOf('\n', caret - 1) + 1
  const end = value.indexOf('\n', caret)
  const to = end < 0 ? value.length : end
  return { from, to, text: value.slice(from, to) }
}

function prepare(control: Control): void {
  control.removeAttribute('list') // the browser's own suggestions would lie over these
  control.setAttribute('aria-autocomplete', 'list')
  if (control instanceof HTMLTextAreaElement) return // a text of several lines is no combobox
  control.setAttribute('role', 'combobox')
  control.setAttribute('aria-controls', 'ref-list')
  control.setAttribute('aria-expanded', 'false')
}
