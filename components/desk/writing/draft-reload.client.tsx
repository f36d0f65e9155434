'use client'
import { useEffect } from 'react'

const PAUSE_MS = 400

/**
 * Draws the framed page anew whenever the server has what was typed (the list of problems then comes fresh), where one
 * was reading it. Its links open beside the desk; its colours are those of the desk.
 */
export function DraftReload({ frameId }: { frameId: string }) {
  useEffect(() => {
    const frame = document.getElementById(frameId)
    const problems = document.getElementById('problems')
    if (!(frame instanceof HTMLIFrameElement) || problems === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let read = 0
    const settle = () => {
      const page = frame.contentDocument
      if (page === null) return
      const { theme } = document.documentElement.dataset
      if (theme !== undefined) page.documentElement.dataset['theme'] = theme
      for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]'))
        if (!link.getAttribute('href')?.startsWith('#')) link.target = '_blank'
      frame.contentWindow?.scrollTo({ top: read, behavior: 'instant' })
    }
    const draw = () => {
      if (frame.contentDocument?.URL === 'about:blank') return // not shown yet, and loaded when it is
      read = frame.contentWindow?.scrollY ?? 0
      frame.contentWindow?.location.reload()
    }
    const kept = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(draw, PAUSE_MS)
    })
    kept.observe(problems, { childList: true })
    frame.addEventListener('load', settle)
    if (frame.contentDocument?.readyState === 'complete') settle()
    return () => {
      clearTimeout(timer)
      kept.disconnect()
      frame.removeEventListener('load', settle)
    }
  }, [frameId])
  return null
}
