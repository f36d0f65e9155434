import type { Locale } from '@/lib/core/locale'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size for people: `1.4 MB` (powers of a thousand, as disks and browsers count). */
export function formatBytes(locale: Locale, bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const unit = UNITS[power]
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit ?? 'byte',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power)
}
