import { randomUUID } from 'node:crypto'
import { accountAction } from '@/lib/desk/account-action'
import { SIGNED_IN, VISITORS } from '@/lib/desk/desk-room.fixture'
import { forgotAction } from '@/lib/desk/forgot-action'
import { identitiesAction } from '@/lib/desk/identities-action'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { peopleAction } from '@/lib/desk/people-action'
import { secondFactorAction } from '@/lib/desk/second-factor-action'
import { sessionsAction } from '@/lib/desk/sessions-action'
import { signInCodeAction } from '@/lib/desk/sign-in-code-action'
import { signInAction } from '@/lib/desk/sign-in-action'
import { signOutAction } from '@/lib/desk/sign-out-action'
import { welcomeAction } from '@/lib/desk/welcome-action'

const passwords = { password: 'a long enough phrase', confirmation: 'a long enough phrase' }

export const acts: ActsOf = (room) => [
  act(
    'people',
    peopleAction,
    ['administrator'],
    () => ({ name: 'N', email: `${randomUUID()}@example.org`, role: 'administrator' }),
    'invite',
  ),
  ...['disable', 'enable', 'link', 'role', 'end-sessions', 'reset-second-factor'].map((intent) =>
    act(
      'people',
      peopleAction,
      ['administrator'],
      () => ({ person: room.person('disabled').id, role: 'editor' }),
      intent,
    ),
  ),
  act('account', accountAction, SIGNED_IN, () => ({ current: 'not the password', ...passwords })),
  ...['end', 'end-others'].map((intent) =>
    act('sessions', sessionsAction, SIGNED_IN, () => ({ session: randomUUID() }), intent),
  ),
  ...['begin', 'confirm', 'renew', 'remove'].map((intent) =>
    act('second-factor', secondFactorAction, SIGNED_IN, () => ({ code: '000000' }), intent),
  ),
  act('sign-in-code', signInCodeAction, VISITORS, () => ({ code: '000000' })),
  act('forgot', forgotAction, VISITORS, () => ({ email: 'nobody@example.org' })),
  ...['link', 'unlink'].map((intent) =>
    act('identities', identitiesAction, SIGNED_IN, () => ({ issuer: 'https://provider.example' }), intent),
  ),
  act('sign-out', signOutAction, VISITORS, () => ({})),
  act('sign-in', signInAction, VISITORS, () => ({ email: 'nobody@example.org', password: 'wrong' })),
  act('welcome', welcomeAction, VISITORS, () => ({ token: 'x', ...passwords })),
]
