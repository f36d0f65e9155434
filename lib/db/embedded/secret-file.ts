import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

/**
 * The secret kept at `path`: 32 random bytes in base64url, made at the first call and readable by its owner alone.
 * Two processes that make it at once get the same one.
 */
export async function readOrMakeSecret(path: string): Promise<string> {
  const kept = await readKept(path)
  if (kept !== null) return kept
  // Written whole under another name first; `link` fails when somebody else was quicker.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  const made = await readKept(path)
  if (made === null) throw new Error(`The secret at ${path} vanished while it was being made`)
  return made
}

async function readKept(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
