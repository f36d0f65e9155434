// <theme-switch>: the reader's choice of colours, kept in this browser only. theme-boot.js applies it before the first paint.
customElements.get('theme-switch') ||
  customElements.define(
    'theme-switch',
    class extends HTMLElement {
      connectedCallback() {
        // A page that arrives slowly begins an element before what is in it.
        if (document.readyState === 'loading')
          return addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true })
        const kept = () => {
          try {
            return localStorage.getItem('theme') ?? 'auto'
          } catch {
            return 'auto'
          }
        }
        const select = this.querySelector('select')
        if (!select) return
        this.hidden = false
        select.value = kept()
        select.addEventListener('change', () => {
          if (select.value === 'auto') delete document.documentElement.dataset.theme
          else document.documentElement.dataset.theme = select.value
          try {
            if (select.value === 'auto') localStorage.removeItem('theme')
            else localStorage.setItem('theme', select.value)
          } catch {
            // Storage is closed to us: the choice holds for this page.
          }
        })
      }
    },
  )
