/** Why a new password is not taken. Keys of messages (`desk`, `password.…`). */
export type PasswordProblem = 'short' | 'long' | 'common' | 'personal' | 'different'

export const MIN_PASSWORD = 12
const MAX_PASSWORD = 200

/** Long enough, and still among the first that are guessed. */
const COMMON = new Set([
  'password1234',
  'passwordpassword',
  'password12345',
  'password123456',
  'passw0rd1234',
  'p@ssword1234',
  'p@ssw0rd1234',
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123412341234',
  '012345678901',
  '987654321098',
  '111111111111',
  '000000000000',
  '121212121212',
  '123123123123',
  '112233445566',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'qwertyqwerty',
  'qwerty123456',
  'qwerty1234567',
  'asdfghjkl123',
  'asdfasdfasdf',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'abcdefghijklm',
  'abc123abc123',
  'abcd12345678',
  'iloveyou1234',
  'iloveyouiloveyou',
  'letmeinletmein',
  'letmein12345',
  'welcome12345',
  'welcome123456',
  'administrator',
  'administrator1',
  'admin1234567',
  'adminadminadmin',
  'changemenow1',
  'changemechangeme',
  'changeme1234',
  'trustno1trustno1',
  'correcthorsebatterystaple',
  'plainsight12',
  'plainsight123',
  'plainsight1234',
  'contraseña123',
  'contrasena123',
  'contraseña1234',
])

/**
 * What speaks against a new password, worst first; empty when it may be used. Length counts, composition does not
 * (NIST SP 800-63B-4, section 3.1.1.2).
 */
export function checkPassword(
  password: string,
  confirmation: string,
  person: { name: string; email: string },
): PasswordProblem[] {
  const plain = password.normalize('NFKC').toLowerCase()
  const letters = Array.from(plain)
  const problems: PasswordProblem[] = []
  if (letters.length < MIN_PASSWORD) problems.push('short')
  if (letters.length > MAX_PASSWORD) problems.push('long')
  if (COMMON.has(plain) || (plain !== '' && new Set(letters).size < 4)) problems.push('common')
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map((text) => text.toLowerCase())
  if (own.includes(plain)) problems.push('personal')
  if (password !== confirmation) problems.push('different')
  return problems
}
