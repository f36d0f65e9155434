// @ts-check
// Asks for one address over and over, for where `wrk` is not installed: node load-loop.js <url> <connections> <seconds>.
// A process of its own, so that it does not share a core's turn with what it measures. Prints JSON.
import { Agent, get } from 'node:http'

const [url = '', connections = '16', seconds = '5'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const end = performance.now() + Number(seconds) * 1_000
/** @type {number[]} */
const times = []

function ask() {
  const from = performance.now()
  if (from > end) return
  get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`)
    response.resume().on('end', () => {
      times.push(performance.now() - from)
      ask()
    })
  })
}

for (let i = 0; i < Number(connections); i++) ask()
process.on('exit', () => {
  times.sort((a, b) => a - b)
  process.stdout.write(
    JSON.stringify({ perSecond: times.length / Number(seconds), medianMs: times[times.length >> 1] ?? 0 }),
  )
})
