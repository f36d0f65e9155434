'use client'
import { useEffect } from 'react'

interface Words {
  waiting: string
  cancelled: string
  known: string
  failed: string
  away: string
  many: string
}

interface Props {
  /** A form with the fields `_intent` and `credential`, and a line `<formId>-status`; hidden until this runs. */
  formId: string
  /** Stands in place of the form until then. */
  insteadId: string
  /** Whether a passkey is made, or one is used. */
  kind: 'create' | 'get'
  words: Words
}

/**
 * Shows a form that needs a passkey where the browser knows them, and sends it in two steps: what is to be signed is
 * asked for (`_intent=begin`), the passkey signs, and the form goes its ordinary way with what it said. A refusal comes
 * as the page itself, loaded anew.
 */
export function PasskeyCeremony({ formId, insteadId, kind, words }: Props) {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement) || !knowsPasskeys()) return
    form.hidden = false
    document.getElementById(insteadId)?.setAttribute('hidden', '')
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      void send(form, kind, words)
    }
    form.addEventListener('submit', submit)
    return () => form.removeEventListener('submit', submit)
  }, [formId, insteadId, kind, words])
  return null
}

/** The JSON of options and answers is read and written by the browser itself; those that cannot are few by now. */
function knowsPasskeys(): boolean {
  return (
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
  )
}

async function send(form: HTMLFormElement, kind: Props['kind'], words: Words): Promise<void> {
  const button = form.querySelector('button')
  if (button?.disabled !== false) return
  button.disabled = true
  const give = (text: string) => {
    say(form, text)
    button.disabled = false
  }
  say(form, words.waiting)
  const answer = await ask(form)
  if (answer === null) return give(words.away)
  // The act was refused, and the next page says why.
  if (answer.type === 'opaqueredirect') return location.reload()
  if (!answer.ok) return give(answer.status === 429 ? words.many : words.away)
  const credential = await sign(kind, await answer.json()).catch((error: unknown) => nameOf(error))
  if (typeof credential === 'string')
    return give(
      credential === 'InvalidStateError'
        ? words.known
        : credential === 'NotAllowedError'
          ? words.cancelled
          : words.failed,
    )
  const field = form.elements.namedItem('credential')
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(credential)
  // The password was for the first step.
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=password]')) input.disabled = true
  form.submit()
}

function ask(form: HTMLFormElement): Promise<Response | null> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value)
  body.set('_intent', 'begin')
  return fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
}

async function sign(kind: Props['kind'], options: unknown): Promise<unknown> {
  const credential =
    kind === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            options as PublicKeyCredentialCreationOptionsJSON,
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            options as PublicKeyCredentialRequestOptionsJSON,
          ),
        })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey came')
  return credential.toJSON()
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'Error'
}

function say(form: HTMLFormElement, text: string): void {
  const line = document.getElementById(`${form.id}-status`)
  if (line) line.textContent = text
}
