import { readFile } from 'node:fs/promises'

/**
 * What tells the process `pid` from another one that gets the same number later, also after a reboot: its start time
 * and the boot's id where Linux gives them, the number alone elsewhere. Null when no such process lives; one that is
 * dead but not collected by its parent counts as dead.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  if (process.platform !== 'linux') return String(pid)
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // Fields after the name in brackets, which may itself hold spaces: state is the 1st, start time the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (stat === '' || fields[0] === 'Z') return null
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${pid} ${fields[19]} ${boot.trim()}`
}
