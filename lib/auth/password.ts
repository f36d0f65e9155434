import { hash, verify } from '@node-rs/argon2'

/**
 * argon2id (the library's default variant) with 19 MiB and two passes: the first of OWASP's recommended settings
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More at once would take the processors from everybody else. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** The hash of a password, with its salt and settings in it. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(oneSpelling(password), COST))
}

/** Whether `password` is the one of `stored`; with no stored hash false, after the same time. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? HASH_OF_NOBODY, oneSpelling(password)))
  return matches && stored !== null
}

// Of a password that was thrown away, at the same cost: an unknown name must take as long as a wrong password.
const HASH_OF_NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$7QOZPp827c5ilGAPuJZSDw$Ln8tElkNxSkUD++Ui5RtcINl8SWCjFFdpF4tAevltIE'

/** The same letters typed on two keyboards are one password. */
function oneSpelling(password: string): string {
  return password.normalize('NFKC')
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
