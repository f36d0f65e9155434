import type { MessageKey } from '@/lib/messages/catalogue'
import {
  aboutPath,
  checkPath,
  correctionsPath,
  dataPath,
  errorsPath,
  listPath,
  releasesPath,
  timelinePath,
} from '@/lib/routes'

export interface SiteSection {
  path: string
  label: MessageKey<'site'>
  /** Whether it stands in the masthead; all stand at the foot. */
  main: boolean
}

/** The sections of the site, in the order in which menus list them. */
export const SITE_SECTIONS: SiteSection[] = [
  { path: listPath('cities'), label: 'nav.cities', main: true },
  { path: listPath('states'), label: 'nav.states', main: true },
  { path: listPath('counties'), label: 'nav.counties', main: false },
  { path: listPath('school-districts'), label: 'nav.schoolDistricts', main: false },
  { path: listPath('federal'), label: 'nav.federal', main: false },
  { path: listPath('policies'), label: 'nav.policies', main: true },
  { path: listPath('cases'), label: 'nav.cases', main: true },
  { path: listPath('explainers'), label: 'nav.explainers', main: true },
  { path: listPath('questions'), label: 'nav.questions', main: true },
  { path: listPath('numbers'), label: 'nav.numbers', main: true },
  { path: listPath('statements'), label: 'nav.statements', main: true },
  { path: listPath('sources'), label: 'nav.sources', main: true },
  { path: listPath('glossary'), label: 'nav.glossary', main: true },
  { path: timelinePath(), label: 'nav.timeline', main: false },
  { path: errorsPath, label: 'nav.errors', main: false },
  { path: correctionsPath, label: 'nav.corrections', main: false },
  { path: checkPath(), label: 'nav.check', main: false },
  { path: releasesPath, label: 'nav.data', main: false },
  { path: dataPath, label: 'nav.api', main: false },
  { path: aboutPath, label: 'nav.about', main: true },
]
