// <list-link>: its link adds one thing to the list that this browser keeps, and leads to it. <list-keeper>: the page of a list tells the
// browser what is in it; an empty page offers what the browser has. Both enhance markup that works without them.
{
  const KEY = 'plainsight-list'
  const read = () => {
    try {
      return (localStorage.getItem(KEY) ?? '').split(',').filter((one) => one !== '')
    } catch {
      return []
    }
  }
  const write = (items) => {
    try {
      localStorage.setItem(KEY, items.join(','))
    } catch {
      // Private windows may keep nothing: the address still does.
    }
  }
  // A page that arrives slowly begins an element before what is in it.
  const isEarly = (element) => {
    if (document.readyState !== 'loading') return false
    addEventListener('DOMContentLoaded', () => element.connectedCallback(), { once: true })
    return true
  }
  const addressOf = (page, items) => `${page}?items=${items.join(',')}`

  customElements.get('list-link') ||
    customElements.define(
      'list-link',
      class extends HTMLElement {
        connectedCallback() {
          if (isEarly(this)) return
          const link = this.querySelector('a')
          const { item, page, listed } = this.dataset
          if (!link || !item || !page) return
          const status = this.querySelector('[role="status"]')
          const show = () => {
            const items = read()
            if (!items.includes(item)) return
            link.textContent = `${listed} (${items.length})`
            link.href = addressOf(page, items)
          }
          show()
          addEventListener('pageshow', show)
          link.addEventListener('click', (event) => {
            const items = read()
            if (items.includes(item) || event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            write([...items, item].slice(-500))
            show()
            if (status) status.textContent = link.textContent
          })
        }
      },
    )

  customElements.get('list-keeper') ||
    customElements.define(
      'list-keeper',
      class extends HTMLElement {
        connectedCallback() {
          if (isEarly(this)) return
          const { items = '', page = '' } = this.dataset
          this.querySelector('[data-clear]')?.addEventListener('click', () => write([]))
          if (items !== '') return write(items.split(','))
          const kept = read()
          const offer = this.querySelector('[data-kept]')
          const link = offer?.querySelector('a')
          if (kept.length === 0 || !offer || !link) return
          if (document.referrer.includes(`${page}?`)) return write([]) // the last thing was just removed
          link.href = addressOf(page, kept)
          link.textContent = `${this.dataset.title} (${kept.length})`
          offer.hidden = false
        }
      },
    )
}
