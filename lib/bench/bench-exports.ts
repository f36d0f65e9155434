const QUERY = 'city or federal or court or immigration or president or mayor'
const FORMATS = ['csl-json', 'biblatex', 'ris', 'bluebook', 'apa', 'chicago'] as const
const RECORDS = 500

/**
 * Times files of 500 citations, from the request to the last byte: first of records never written before, then of remembered ones. The
 * target is 5 s on two cores. Asserts nothing: it depends on the machine.
 */
export async function benchExports(siteUrl: string, say: (line: string) => void): Promise<void> {
  const address = (format: string) =>
    `${siteUrl}/api/v1/citations?${new URLSearchParams({ q: QUERY, limit: String(RECORDS), format })}`
  const items: unknown = await (await fetch(address('csl-json'))).json()
  const count = Array.isArray(items) ? items.length : 0
  say(`\nOne file of ${count} citations${count < RECORDS ? ' (the site has no more)' : ''}`)
  for (const format of FORMATS) {
    const times: number[] = []
    let bytes = 0
    for (let round = 0; round < 2; round++) {
      const start = performance.now()
      const answer = await fetch(address(format))
      bytes = (await answer.arrayBuffer()).byteLength
      if (!answer.ok) throw new Error(`${format} answers ${answer.status}`)
      times.push(performance.now() - start)
    }
    const [first = 0, again = 0] = times.map((ms) => (ms / 1000).toFixed(2))
    say(
      `${format.padEnd(14)}${`${bytes} bytes`.padStart(15)}${`${first} s`.padStart(15)}${`then ${again} s`.padStart(15)}`,
    )
  }
}
