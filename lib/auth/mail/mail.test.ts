import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deskSettings } from '@/lib/auth/desk-settings'
import { firstAdministratorLink } from '@/lib/auth/first-administrator'
import { allPosted } from '@/lib/auth/mail/post-later'
import { sendMail } from '@/lib/auth/mail/send-mail'
import { openSmtpSink, type SmtpSink } from '@/lib/auth/mail/smtp-sink.fixture'
import { findLink } from '@/lib/auth/one-time-link'
import { hashPassword } from '@/lib/auth/password'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { forgotAction } from '@/lib/desk/forgot-action'
import { peopleAction } from '@/lib/desk/people-action'
import { welcomeAction } from '@/lib/desk/welcome-action'

let db: TestDatabase
let room: DeskRoom
let sink: SmtpSink
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  sink = await openSmtpSink()
})
afterAll(async () => {
  await sink.close()
  await db.close()
})
beforeEach(async () => {
  sink.letters.length = 0
  sink.refuses = false
  await db.client.attempt.deleteMany()
})

const mail = () => ({ mail: { url: sink.url, from: 'Plainsight <desk@example.org>' } })
const letter = (name: string) => ({ to: { name, address: 'eve@example.org' }, subject: 'S', text: 'T' })
const urlOf = async (server: Server) => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const linkIn = (data: string) =>
  /http:\/\/localhost:3000\/welcome\/([\w-]{43})/.exec(data.replaceAll('=\r\n', ''))?.[1] ?? ''
const invite = (email: string, name = 'Eve') => ({ _intent: 'invite', name, email, role: 'editor' })

describe('a letter', () => {
  test('is given up, with a reason, when the server refuses, is not there, or says nothing', async () => {
    sink.refuses = true
    expect(await sendMail(mail().mail, letter('Eve'))).toMatchObject({
      ok: false,
      failure: { why: expect.stringContaining('nobody here') as string },
    })
    const hangsUp = createServer((socket) => socket.destroy())
    expect((await sendMail({ ...mail().mail, url: await urlOf(hangsUp) }, letter('Eve'))).ok).toBe(false)
    hangsUp.close()
    const silent = createServer((socket) => socket.on('error', () => socket.destroy()))
    const url = await urlOf(silent)
    expect(await sendMail({ ...mail().mail, url }, letter('Eve'), 50)).toMatchObject({
      ok: false,
      failure: { why: expect.stringMatching(/greeting/i) as string },
    })
    silent.close()
    expect((await sendMail({ ...mail().mail, url: 'smtp://127.0.0.1:1' }, letter('Eve'))).ok).toBe(false)
  }, 15_000) // half of what the library waits for by itself

  test.each(['Eve\r\nBcc: all@example.org', 'Eve <all@example.org>, ', '"\r\n\r\nAnother text'])(
    'goes to its one recipient, whatever their name is: %j',
    async (name) => {
      expect((await sendMail(mail().mail, letter(name))).ok).toBe(true)
      expect(sink.letters).toHaveLength(1)
      const [taken] = sink.letters
      expect(taken?.to).toEqual(['eve@example.org'])
      const [head = '', ...body] = (taken?.data ?? '').split('\r\n\r\n')
      expect(head).not.toMatch(/^bcc:/im)
      expect(body.join('\r\n\r\n').trim()).toBe('T')
    },
  )
})

describe('an invitation', () => {
  test('is shown once where no mail is set up, and where it could not be sent', async () => {
    expect((await room.send(peopleAction, 'administrator', invite('a@example.org'))).said?.link).toBeDefined()
    sink.refuses = true
    const heard = await room.send(peopleAction, 'administrator', invite('b@example.org'), mail())
    expect(heard.said).toMatchObject({
      says: 'linkNotMailed',
      link: expect.stringContaining('/welcome/') as string,
    })
    expect(await db.client.auditEvent.count({ where: { act: 'mail.failed' } })).toBe(1)
  })

  test('is mailed and not shown; its link works once', async () => {
    const heard = await room.send(peopleAction, 'administrator', invite('c@example.org'), mail())
    expect([heard.said?.says, heard.said?.link]).toEqual(['linkMailed', undefined])
    const token = linkIn(sink.letters[0]?.data ?? '')
    const answer = {
      token,
      name: 'Eve',
      password: 'a long enough phrase',
      confirmation: 'a long enough phrase',
    }
    expect((await room.send(welcomeAction, 'stranger', answer)).session).not.toBeNull()
    expect((await room.send(welcomeAction, 'stranger', answer)).said?.says).toBe('linkGone')
  })
})

describe('a forgotten password', () => {
  const ask = async (email: string) => {
    const heard = await room.send(forgotAction, 'stranger', { email }, mail())
    await allPosted()
    return heard
  }

  test('is answered alike whether anybody has the address, and mailed to those who may sign in', async () => {
    const answers = [await ask('nobody@example.org'), await ask('disabled@example.org')]
    expect(sink.letters).toEqual([])
    expect(await db.client.oneTimeLink.count({ where: { purpose: 'reset' } })).toBe(0)
    const passwordHash = await hashPassword('a long enough phrase')
    const where = { email: 'editor@example.org' }
    await db.client.user.update({ where, data: { passwordHash } })
    answers.push(await ask(' Editor@example.org'))
    expect(
      new Set(answers.map((heard) => JSON.stringify([heard.status, heard.location, heard.said]))).size,
    ).toBe(1)
    expect(sink.letters.map(({ to }) => to)).toEqual([['editor@example.org']])
    expect(linkIn(sink.letters[0]?.data ?? '')).not.toBe('')
    const { id } = room.person('editor')
    const event = await db.client.auditEvent.findFirst({ where: { act: 'password.forgotten' } })
    expect(event).toMatchObject({ userId: null, detail: { person: id } })
  })

  test('leaves the link of the first administrator alone: no letter could bring them another', async () => {
    const link = await firstAdministratorLink(db.client, 'http://localhost:3000', room.now)
    const token = link?.split('/').at(-1) ?? ''
    await ask('first-administrator@site.invalid')
    expect(await findLink(db.client, token, room.now)).toMatchObject({ purpose: 'first-administrator' })
  })

  test('is asked for three times an hour, whether anybody has the address', async () => {
    for (const email of ['nobody@example.org', 'reviewer@example.org']) {
      for (let times = 0; times < 3; times += 1) expect((await ask(email)).status).toBe(303)
      expect((await ask(email)).status).toBe(429)
    }
  })

  test('is answered at once by a server that does not hear; where no mail is set up, it says so', async () => {
    sink.refuses = true
    expect((await ask('contributor@example.org')).said?.says).toBe('linkOnItsWay')
    expect((await room.send(forgotAction, 'stranger', { email: 'a@example.org' })).said?.says).toBe('noMail')
  })
})

test('settings that are halves of themselves are refused by name', () => {
  const env = { NODE_ENV: 'test', NEXTAUTH_SECRET: 'a secret of thirty-two characters' } as const
  expect(() => deskSettings({ ...env, SMTP_URL: 'smtp://localhost' })).toThrow('MAIL_FROM')
  expect(() => deskSettings({ ...env, SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.c' })).toThrow('SITE_URL')
  expect(() => deskSettings({ ...env, SMTP_URL: 'http://localhost', MAIL_FROM: 'a@b.c' })).toThrow('SMTP_URL')
  expect(() => deskSettings({ ...env, OIDC_ISSUER: 'https://id.example.org' })).toThrow('OIDC_CLIENT_ID')
  expect(() => deskSettings({ ...env, REQUIRE_SECOND_FACTOR: 'admin' })).toThrow('REQUIRE_SECOND_FACTOR')
  expect(
    deskSettings({ ...env, SMTP_URL: '', REQUIRE_SECOND_FACTOR: 'reviewer, administrator' }),
  ).toMatchObject({
    mail: null,
    oidc: null,
    requireSecondFactor: ['reviewer', 'administrator'],
  })
})
