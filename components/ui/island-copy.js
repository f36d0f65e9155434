// <copy-button>: shows its button and copies the text of its [data-copy]. Enhances markup that works without it.
customElements.get('copy-button') ||
  customElements.define(
    'copy-button',
    class extends HTMLElement {
      connectedCallback() {
        // A page that arrives slowly begins an element before what is in it.
        if (document.readyState === 'loading')
          return addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true })
        const text = this.querySelector('[data-copy]')
        const button = this.querySelector('button')
        const status = this.querySelector('[role="status"]')
        if (!text || !button || !status || !navigator.clipboard) return
        button.hidden = false
        button.addEventListener('click', () => {
          void navigator.clipboard.writeText(text.textContent.trim()).then(() => {
            status.textContent = status.dataset.copied
            setTimeout(() => (status.textContent = ''), 4000)
          })
        })
      }
    },
  )
