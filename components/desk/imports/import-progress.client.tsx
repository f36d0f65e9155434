'use client'
import { useEffect } from 'react'

interface Words {
  /** With `{done}` and `{total}`. */
  text: string
  /** With `{percent}`. */
  percent: string
  over: string
}

const PAUSE_MS = 700
const SAY_EVERY = 10

/**
 * Draws how far an import is: the bar moves with every answer, and each ten percent are said once, so that nobody is
 * talked to all the time. When it is over the page is loaded anew, with the result. A server that does not answer is
 * asked again. Without script the page loads itself again.
 */
export function ImportProgress({ address, words }: { address: string; words: Words }) {
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let said = 0
    const look = async () => {
      try {
        const answer = await fetch(address, { signal: stop.signal })
        if (answer.ok) {
          const { done, total, isOver } = (await answer.json()) as {
            done: number
            total: number
            isOver: boolean
          }
          draw(done, total, words)
          const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
          if (percent >= said + SAY_EVERY) {
            said = percent - (percent % SAY_EVERY)
            say(words.percent.replace('{percent}', String(said)))
          }
          if (isOver) {
            say(words.over)
            location.reload()
            return
          }
        }
      } catch {
        if (stop.signal.aborted) return
      }
      timer = setTimeout(() => void look(), PAUSE_MS)
    }
    void look()
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [address, words])
  return null
}

function draw(done: number, total: number, words: Words) {
  const bar = document.getElementById('import-bar')
  if (bar instanceof HTMLProgressElement) {
    bar.max = Math.max(total, 1)
    bar.value = done
  }
  const text = document.getElementById('import-bar-text')
  if (text) text.textContent = words.text.replace('{done}', String(done)).replace('{total}', String(total))
}

function say(text: string) {
  const place = document.getElementById('import-said')
  if (place) place.textContent = text
}
