import { describe, expect, it } from 'vitest'
import { stripTypeImports } from '@/lib/checks/strip-type-imports'

describe('taking away imports of types', () => {
  it.each([
    "import { a } from '@/lib/a'",
    "import { a, type B } from '@/lib/a'",
    "import type from '@/lib/type'",
    "import '@/lib/a'",
    "const x = 'import type { A } from'",
  ])('leaves %s', (line) => expect(stripTypeImports(line)).toBe(line))

  it.each([
    "import type { A } from '@/lib/a'",
    "import type A from '@/lib/a'",
    "import { type A, type B } from '@/lib/a'",
    "import {\n  type A,\n  type B,\n} from '@/lib/a'",
    "export type { A } from '@/lib/a'",
    "import type {\n  A,\n  B,\n} from '@/lib/a'",
  ])('takes %s', (line) => expect(stripTypeImports(line)).toBe(''))

  it('takes one and leaves the next', () => {
    expect(stripTypeImports("import type { A } from '@/a'\nimport { b } from '@/b'\n")).toBe(
      "\nimport { b } from '@/b'\n",
    )
  })
})
