import { describe, expect, test } from 'vitest'
import { readRobots } from '@/lib/fetching/robots-rules'

const rules = (...lines: string[]) => readRobots(lines.join('\n'), 'Plainsight')
const allowed = (paths: string[], ...lines: string[]) => paths.filter((path) => rules(...lines).allow(path))

describe('which rules are meant for us', () => {
  test('none in an empty file, in a page of HTML, or for others', () => {
    expect(rules('').allow('/a')).toBe(true)
    expect(rules('<html><p>Disallow: /</p>').allow('/a')).toBe(true)
    expect(rules('User-agent: other', 'Disallow: /').allow('/a')).toBe(true)
    expect(rules('Disallow: /').allow('/a')).toBe(true)
  })

  test('those of every group that names us, in any case and with a version, and then not those for all', () => {
    const groups = [
      'user-agent: *',
      'Disallow: /',
      'USER-AGENT: plainSIGHT/2.0',
      'Disallow: /a # ours',
      'User-agent: x',
    ]
    const more = ['Disallow: /c', 'User-agent: Plainsight', 'Disallow: /b']
    expect(allowed(['/a', '/b', '/c', '/d'], ...groups, ...more)).toEqual(['/c', '/d'])
  })

  test('several names share the rules below them, whatever other lines stand between', () => {
    const lines = [
      'User-agent: x',
      '',
      'Crawl-delay: 5',
      'User-agent: Plainsight',
      'Sitemap: /s',
      'Disallow: /a',
    ]
    expect(allowed(['/a', '/b'], ...lines)).toEqual(['/b'])
    expect(readRobots(lines.join('\r\n'), 'x').allow('/a')).toBe(false)
  })

  test('those for all, behind a byte order mark', () => {
    expect(readRobots('\uFEFFUser-agent: *\rDisallow: /', 'Plainsight').allow('/')).toBe(false)
  })
})

describe('which rule decides', () => {
  test('the longest; of two as long the one that allows; an empty one says nothing', () => {
    const lines = ['User-agent: *', 'Disallow: /a', 'Allow: /a/b', 'Disallow: /c', 'Allow: /c', 'Disallow:']
    expect(allowed(['/a', '/a/x', '/a/b', '/c', '/'], ...lines)).toEqual(['/a/b', '/c', '/'])
  })

  test('a star stands for anything, a dollar for the end', () => {
    const lines = [
      'User-agent: *',
      'Disallow: /*.pdf$',
      'Disallow: /*/draft*x',
      'Disallow: /end$',
      'Disallow: *?print=',
    ]
    const paths = [
      '/a.pdf',
      '/a.pdf?x',
      '/a/draft/x',
      '/draft/x',
      '/end',
      '/ending',
      '/a?print=1',
      '/a.pdf.pdf',
      '/$',
    ]
    expect(allowed(paths, ...lines)).toEqual(['/a.pdf?x', '/draft/x', '/ending', '/$'])
    expect(rules('User-agent: *', 'Disallow: /*$').allow('/anything')).toBe(false)
    expect(rules('User-agent: *', 'Disallow: /ab*ab$').allow('/ab')).toBe(true)
  })

  test('what is written in two ways is the same; what is reserved is not', () => {
    const lines = ['User-agent: *', 'Disallow: /%7ejoe/ñ', 'Disallow: /a%2fb']
    expect(allowed(['/~joe/%C3%B1', '/~joe/%c3%b1', '/a/b', '/a%2Fb'], ...lines)).toEqual(['/a/b'])
  })

  test('the rules themselves may always be read', () => {
    expect(rules('User-agent: *', 'Disallow: /').allow('/robots.txt')).toBe(true)
  })

  test('patterns made to take long take no time', () => {
    const lines = ['User-agent: *', `Disallow: /${'*a'.repeat(2_000)}b$`, `Disallow: /${'*'.repeat(5_000)}$`]
    expect(rules(...lines).allow(`/${'a'.repeat(5_000)}`)).toBe(false)
  })
})
