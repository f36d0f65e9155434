import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

/**
 * The folder that holds what the site must not lose: database, secrets, lock. `DATA_DIR` names it; otherwise `.data`
 * in the checkout, and for root a folder of its own per checkout under `/var/lib`, because PostgreSQL then runs as
 * another user, who may not be able to enter the checkout.
 * @param root the checkout
 * @param uid who we are; undefined where the system has no such numbers
 */
export function dataFolder(root: string, env: NodeJS.ProcessEnv, uid: number | undefined): string {
  if (env.DATA_DIR) return resolve(root, env.DATA_DIR)
  if (uid !== 0) return join(root, '.data')
  return join('/var/lib/plainsight', createHash('sha256').update(resolve(root)).digest('hex').slice(0, 16))
}
