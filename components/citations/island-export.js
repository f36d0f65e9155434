// <cite-export>: fetches a file of citations, counts its records as they come, then saves it. Without it, the links inside download.
customElements.get('cite-export') ||
  customElements.define(
    'cite-export',
    class extends HTMLElement {
      connectedCallback() {
        // A page that arrives slowly begins an element before what is in it.
        if (document.readyState === 'loading')
          return addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true })
        const [bar, status] = [this.querySelector('progress'), this.querySelector('[role="status"]')]
        if (!bar || !status || !window.ReadableStream) return
        this.addEventListener('click', (event) => {
          const link = event.target instanceof Element && event.target.closest('a[data-record]')
          if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          if (bar.hidden) void this.save(link, bar, status)
        })
      }

      async save(link, bar, status) {
        const { total, writing, done, failed } = this.dataset
        const say = (text, n) => (status.textContent = text.replace('{n}', n).replace('{total}', total))
        Object.assign(bar, { hidden: false, max: Number(total), value: 0 })
        try {
          const answer = await fetch(link.href)
          if (!answer.ok || !answer.body) throw new Error(String(answer.status))
          const [parts, decoder, reader] = [[], new TextDecoder(), answer.body.getReader()]
          let [count, text, told] = [0, '', 0]
          for (;;) {
            const { value, done: isEnd } = await reader.read()
            if (isEnd) break
            parts.push(value)
            text = text.slice(1 - link.dataset.record.length) + decoder.decode(value, { stream: true })
            count += text.split(link.dataset.record).length - 1
            bar.value = count
            // A screen reader hears every tenth, not every record.
            if (count - told >= total / 10) say(writing, (told = count))
          }
          const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
          const url = URL.createObjectURL(new Blob(parts, { type: answer.headers.get('content-type') ?? '' }))
          Object.assign(document.createElement('a'), { href: url, download: name ?? 'citations.txt' }).click()
          setTimeout(() => URL.revokeObjectURL(url), 60000)
          say(done, count)
        } catch {
          say(failed, 0)
        }
        bar.hidden = true
      }
    },
  )
