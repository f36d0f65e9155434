import { z } from 'zod'

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)

/** Longest name of a credential: 1,023 bytes (WebAuthn, section 5.1), base64url. */
export const credentialId = bytes(1_364)

const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
}

/** A form's field as the value that it spells. */
const spelled = z
  .string()
  .max(60_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'This is no JSON.' })
      return z.NEVER
    }
  })

/** A new credential, as `PublicKeyCredential.toJSON()` writes it; what else is in it is dropped. */
export const createdSchema = spelled.pipe(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes(4_000),
      attestationObject: bytes(40_000),
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(10)
        .default([])
        .catch([]),
    }),
  }),
)

/** An answer to a challenge, written likewise. A passkey that can be found without an address says whose it is. */
export const signedSchema = spelled.pipe(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes(4_000),
      authenticatorData: bytes(4_000),
      signature: bytes(8_000),
      userHandle: bytes(100),
    }),
  }),
)

export type CreatedCredential = z.infer<typeof createdSchema>
export type SignedChallenge = z.infer<typeof signedSchema>
