import { askForPasskey } from '@/lib/auth/passkeys/add-passkey'
import { Authenticator } from '@/lib/auth/passkeys/authenticator.fixture'
import { askToSignIn } from '@/lib/auth/passkeys/enter-by-passkey'
import { SIGNED_IN, VISITORS } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { passkeysAction } from '@/lib/desk/passkeys-action'
import { signInPasskeyAction } from '@/lib/desk/sign-in-passkey-action'

const site = { rpId: 'localhost', origin: 'http://localhost:3000' }

export const acts: ActsOf = (room) => {
  const device = new Authenticator()
  const passkey = 'AAAAAAAAAAAAAAAAAAAAAA'
  const made = async () =>
    device.create((await askForPasskey(room.client, room.person('editor'), site, room.now)).options)
  const signed = async () => device.sign((await askToSignIn(room.client, site, room.now)).options)
  return [
    act('passkeys', passkeysAction, SIGNED_IN, () => ({}), 'begin'),
    act('passkeys', passkeysAction, SIGNED_IN, async () => ({ credential: await made() }), 'add'),
    act('passkeys', passkeysAction, SIGNED_IN, () => ({ passkey, name: 'Mine' }), 'rename'),
    act('passkeys', passkeysAction, SIGNED_IN, () => ({ passkey }), 'remove'),
    act('sign-in-passkey', signInPasskeyAction, VISITORS, () => ({}), 'begin'),
    act(
      'sign-in-passkey',
      signInPasskeyAction,
      VISITORS,
      async () => ({ credential: (await made()) && (await signed()) }),
      'finish',
    ),
  ]
}
