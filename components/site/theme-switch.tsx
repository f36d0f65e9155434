import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** A choice between the device's colours, light and dark. Shown only where its script runs. */
export function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site')
  const source = String(new URL('./island-theme.js', import.meta.url))
  return (
    <theme-switch hidden>
      <label className="switch">
        {t('theme.label')}
        <select className="field ml-2" defaultValue="auto">
          <option value="auto">{t('theme.auto')}</option>
          <option value="light">{t('theme.light')}</option>
          <option value="dark">{t('theme.dark')}</option>
        </select>
      </label>
      <script type="module" async data-keep="" src={source} />
    </theme-switch>
  )
}
