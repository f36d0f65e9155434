import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Takes settings from `.env` of the checkout, for the commands; what the environment says already wins. */
export function loadEnvFile(root: string): void {
  const path = join(root, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}
