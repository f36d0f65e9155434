import type { IncomingHttpHeaders } from 'node:http'
import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from 'playwright/test'
import { listPageKinds, type PageKind } from '@/e2e/page-kinds'

const widths = [320, 360, 768, 1280, 1600]
let pages: PageKind[] = []
test.beforeAll(async () => {
  // Addresses that nobody can have asked for yet: what they answer was rendered for this visit.
  const day = new Date(Date.UTC(1900, 0, 1 + Math.floor(Math.random() * 30_000))).toISOString().slice(0, 10)
  const unvisited: PageKind[] = [
    { address: `/cities/chicago?asOf=${day}`, status: 200 },
    { address: `/es/policies/california-values-act?asOf=${day}`, status: 200 },
    { address: `/glossary/${crypto.randomUUID()}`, status: 404 },
  ]
  pages = [...(await listPageKinds()), ...unvisited]
})

test('Every reader page is a whole document without framework scripts, on every visit', async ({
  baseURL,
}) => {
  test.setTimeout(120_000)
  const islands = new Map<string, number>()
  for (const { address, status } of pages) {
    for (const visit of ['first visit', 'later visit']) {
      const answer = await ask(`${baseURL}${address}`)
      const html = answer.body.toString('utf8')
      const message = `${address}, ${visit}`
      expect(answer.status, message).toBe(status)
      expect(html, message).not.toMatch(/\/_next\/static\/chunks\/[^"]*\.js|self\.__next_f|<template/)
      expect(html, message).toMatch(/<h1[^>]*>[\s\S]+<\/main>[\s\S]+<\/html>$/)
      expect(html.match(/<script(?![^>]*(?:data-keep|ld\+json|speculationrules))/), message).toBe(null)
      expect(answer.headers['content-security-policy'], message).toContain("script-src 'self'")
      expect(answer.headers['set-cookie'], message).toBe(undefined)
      const etag = answer.headers.etag ?? ''
      expect(etag, message).toMatch(/^W\/".+"$/)
      if (visit === 'first visit') continue
      const again = await ask(`${baseURL}${address}`, { 'if-none-match': etag })
      // An answer that is an error is sent whole each time.
      if (status === 200) expect([again.status, again.body.length], message).toEqual([304, 0])
      for (const [, src = ''] of html.matchAll(/<script[^>]*data-keep[^>]*src="([^"]+)"/g)) {
        if (!islands.has(src)) islands.set(src, (await ask(`${baseURL}${src}`, gzipped)).body.length)
      }
    }
  }
  expect(islands.size).toBeGreaterThan(0)
  expect([...islands.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(10_000)
})

test('A city page keeps its budgets: 40 kB of text and styles, 120 kB of letters', async ({
  baseURL,
  page,
}) => {
  for (const city of ['los-angeles', 'chicago', 'philadelphia']) {
    const html = await ask(`${baseURL}/cities/${city}`, gzipped)
    expect(html.headers['content-encoding']).toBe('gzip')
    const text = (await ask(`${baseURL}/cities/${city}`)).body.toString('utf8')
    const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
    const styles = await Promise.all(sheets.map((href) => ask(`${baseURL}${href}`)))
    expect(styles.length).toBeGreaterThan(0)
    const bytes = styles.reduce((sum, { body }) => sum + gzipSync(body).length, html.body.length)
    expect(bytes, city).toBeLessThanOrEqual(40_000)
  }
  const fonts: number[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'font') return
    void request.sizes().then(({ responseBodySize }) => fonts.push(responseBodySize))
  })
  await page.goto('/es/cities/los-angeles', { waitUntil: 'networkidle' })
  await expect.poll(() => fonts.length).toBeGreaterThan(0)
  expect(fonts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(120_000)
})

test('Every reader page fits every width, asks nobody else, and is found by landmark and key', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(`${page.url()}: ${message.text()}`)
  })
  const wide: string[] = []
  for (const { address } of pages) {
    await page.goto(address)
    expect(await page.getByRole('heading', { level: 1 }).count(), address).toBe(1)
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(landmark).count(), `${address}: ${landmark}`).toBe(1)
    expect(await page.getByRole('navigation').count(), address).toBeGreaterThan(0)
    await reachesTheTextByKey(page, address)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) wide.push(`${address} at ${width} px: ${over} px too wide`)
    }
  }
  expect(wide).toEqual([])
  expect(violations).toEqual([])
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin])
})

/** The first stop of the Tab key leads past the masthead, and can be seen. */
async function reachesTheTextByKey(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Tab')
  const skip = page.locator('a:focus')
  await expect(skip, address).toHaveAttribute('href', `#${await page.getByRole('main').getAttribute('id')}`)
  await expect(skip, address).toBeInViewport()
  const outline = await skip.evaluate((link) => getComputedStyle(link).outlineWidth)
  expect(Number.parseFloat(outline), address).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Enter')
  await expect(page.locator('main'), address).toBeFocused()
}

const gzipped = { 'accept-encoding': 'gzip' }

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** The bytes as they are sent: fetch would unpack them. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })
}
