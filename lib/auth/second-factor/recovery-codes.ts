import { createHash, randomInt } from 'node:crypto'
import type { Database } from '@/lib/db/client'

const HOW_MANY = 10
const LENGTH = 12
/** No letter that is read as another or as a digit. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Makes ten codes, each good for one sign-in, in place of those before. Only their hashes are kept: they are shown now or never. */
export async function makeRecoveryCodes(tx: Database, userId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(code), createdAt: now })),
  })
  return codes
}

/** Uses up a code of somebody's; false when it is none of theirs, or was used. */
export async function useRecoveryCode(
  tx: Database,
  userId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(typed), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

/** 59 bits: beyond guessing, and short enough to be copied by hand. */
function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Case, blanks and dashes do not count. */
function hashOf(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, ''), 'utf8').digest('hex')
}
