import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

// Custom elements that islands define; each enhances markup that works without it.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cite-export': Island
      'copy-button': Island
      'list-keeper': Island
      'list-link': Island
      'theme-switch': Island
    }
  }
}
