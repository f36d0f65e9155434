import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import type { OidcSettings } from '@/lib/auth/oidc/oidc-settings'

/** An OpenID provider on this machine. It lets in whoever it is told to, and may be told to lie. */
export interface TestProvider {
  settings: OidcSettings
  /** What is said of whoever agreed, over what would be true. */
  lie: JWTPayload
  /** Signs with a key that it does not publish. */
  forges: boolean
  /** Answers an authorization request as if `subject` had agreed; gives the address that the browser is sent back to. */
  agree(request: string, subject: string): string
  close(): Promise<void>
}

interface Grant {
  subject: string
  nonce: string
  challenge: string
}

export async function openTestProvider(): Promise<TestProvider> {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }] }
  const grants = new Map<string, Grant>()
  const server = createServer((request, response) => {
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration') return send(200, configuration())
    if (request.url === '/keys') return send(200, keys)
    let body = ''
    request.on('data', (bytes: Buffer) => (body += bytes.toString()))
    return request.on(
      'end',
      () =>
        void tokens(body, request.headers.authorization ?? '').then((it) =>
          send(it === null ? 400 : 200, it ?? { error: 'invalid_grant' }),
        ),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = { issuer, clientId: 'plainsight', clientSecret: 'shared secret', name: 'Example' }
  const provider: TestProvider = { settings, lie: {}, forges: false, agree, close }
  return provider

  function configuration() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  function agree(request: string, subject: string): string {
    const { searchParams } = new URL(request)
    const asked = (name: string) => searchParams.get(name) ?? ''
    const code = crypto.randomUUID()
    grants.set(code, { subject, nonce: asked('nonce'), challenge: asked('code_challenge') })
    const back = new URL(asked('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked('state'))
    return back.href
  }

  async function tokens(body: string, authorization: string): Promise<object | null> {
    const form = new URLSearchParams(body)
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const secret = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (grant === undefined || proof !== grant.challenge || secret !== 'plainsight:shared+secret') return null
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      sub: grant.subject,
      aud: 'plainsight',
      nonce: grant.nonce,
      iat: now,
      exp: now + 60,
    }
    const token = new SignJWT({
      ...claims,
      email: 'editor@example.org',
      email_verified: true,
      ...provider.lie,
    })
    const signed = token.setProtectedHeader({ alg: 'RS256', kid: 'own' })
    const id_token = await signed.sign(provider.forges ? foreign.privateKey : own.privateKey)
    return { access_token: 'a', token_type: 'Bearer', id_token }
  }

  function close(): Promise<void> {
    server.closeAllConnections()
    return new Promise((done) => server.close(() => done()))
  }
}
