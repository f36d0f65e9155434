import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLdText } from '@/components/site/json-ld'

test('no value can end the script element that holds it', () => {
  const text = jsonLdText({ name: '</script><script>alert(1)</script><!--' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script><!--' })
})

test('whatever goes in is read back, in one context', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const text = jsonLdText({ name })
      expect(text).not.toMatch(/[<\u2028\u2029]/)
      expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', name })
    }),
  )
})
