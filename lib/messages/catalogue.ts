import data from '@/lib/messages/en/data.json'
import dataInSpanish from '@/lib/messages/es/data.json'
import desk from '@/lib/messages/en/desk.json'
import deskImports from '@/lib/messages/en/desk-imports.json'
import deskImportsInSpanish from '@/lib/messages/es/desk-imports.json'
import deskForms from '@/lib/messages/en/desk-forms.json'
import deskFormsInSpanish from '@/lib/messages/es/desk-forms.json'
import deskPublish from '@/lib/messages/en/desk-publish.json'
import deskPublishInSpanish from '@/lib/messages/es/desk-publish.json'
import deskReview from '@/lib/messages/en/desk-review.json'
import deskReviewInSpanish from '@/lib/messages/es/desk-review.json'
import deskWriting from '@/lib/messages/en/desk-writing.json'
import deskWritingInSpanish from '@/lib/messages/es/desk-writing.json'
import deskPasskeys from '@/lib/messages/en/desk-passkeys.json'
import deskPasskeysInSpanish from '@/lib/messages/es/desk-passkeys.json'
import deskPeople from '@/lib/messages/en/desk-people.json'
import deskPeopleInSpanish from '@/lib/messages/es/desk-people.json'
import deskTranslations from '@/lib/messages/en/desk-translations.json'
import deskTranslationsInSpanish from '@/lib/messages/es/desk-translations.json'
import outage from '@/lib/messages/en/outage.json'
import places from '@/lib/messages/en/places.json'
import policies from '@/lib/messages/en/policies.json'
import references from '@/lib/messages/en/references.json'
import search from '@/lib/messages/en/search.json'
import searchInSpanish from '@/lib/messages/es/search.json'
import site from '@/lib/messages/en/site.json'
import deskInSpanish from '@/lib/messages/es/desk.json'
import outageInSpanish from '@/lib/messages/es/outage.json'
import placesInSpanish from '@/lib/messages/es/places.json'
import policiesInSpanish from '@/lib/messages/es/policies.json'
import referencesInSpanish from '@/lib/messages/es/references.json'
import siteInSpanish from '@/lib/messages/es/site.json'
import cases from '@/lib/messages/en/cases.json'
import casesInSpanish from '@/lib/messages/es/cases.json'
import citations from '@/lib/messages/en/citations.json'
import citationsInSpanish from '@/lib/messages/es/citations.json'
import changes from '@/lib/messages/en/changes.json'
import changesInSpanish from '@/lib/messages/es/changes.json'
import claims from '@/lib/messages/en/claims.json'
import claimsInSpanish from '@/lib/messages/es/claims.json'
import history from '@/lib/messages/en/history.json'
import historyInSpanish from '@/lib/messages/es/history.json'
import prose from '@/lib/messages/en/prose.json'
import proseInSpanish from '@/lib/messages/es/prose.json'
import fields from '@/lib/messages/en/fields.json'
import fieldsInSpanish from '@/lib/messages/es/fields.json'
import api from '@/lib/messages/en/api.json'
import apiInSpanish from '@/lib/messages/es/api.json'
import about from '@/lib/messages/en/about.json'
import aboutInSpanish from '@/lib/messages/es/about.json'
import numbers from '@/lib/messages/en/numbers.json'
import numbersInSpanish from '@/lib/messages/es/numbers.json'
import statements from '@/lib/messages/en/statements.json'
import statementsInSpanish from '@/lib/messages/es/statements.json'
import questions from '@/lib/messages/en/questions.json'
import questionsInSpanish from '@/lib/messages/es/questions.json'
import errors from '@/lib/messages/en/errors.json'
import errorsInSpanish from '@/lib/messages/es/errors.json'
import timeline from '@/lib/messages/en/timeline.json'
import timelineInSpanish from '@/lib/messages/es/timeline.json'
import styles from '@/lib/messages/en/styles.json'
import stylesInSpanish from '@/lib/messages/es/styles.json'
import check from '@/lib/messages/en/check.json'
import checkInSpanish from '@/lib/messages/es/check.json'
import basket from '@/lib/messages/en/basket.json'
import basketInSpanish from '@/lib/messages/es/basket.json'
import deskSources from '@/lib/messages/en/desk-sources.json'
import deskSourcesInSpanish from '@/lib/messages/es/desk-sources.json'
import type { Locale } from '@/lib/core/locale'

/** All interface words, by language and namespace. A new namespace is two files and two lines here; English is the measure of keys. */
const english = {
  api,
  about,
  fields,
  prose,
  history,
  changes,
  claims,
  citations,
  cases,
  data,
  desk,
  'desk-passkeys': deskPasskeys,
  'desk-people': deskPeople,
  'desk-imports': deskImports,
  'desk-forms': deskForms,
  'desk-publish': deskPublish,
  'desk-review': deskReview,
  'desk-writing': deskWriting,
  'desk-translations': deskTranslations,
  'desk-sources': deskSources,
  outage,
  places,
  policies,
  references,
  search,
  site,
  numbers,
  statements,
  questions,
  errors,
  timeline,
  styles,
  check,
  basket,
}

export const catalogue: Record<Locale, typeof english> = {
  en: english,
  es: {
    api: apiInSpanish,
    about: aboutInSpanish,
    fields: fieldsInSpanish,
    prose: proseInSpanish,
    history: historyInSpanish,
    changes: changesInSpanish,
    claims: claimsInSpanish,
    citations: citationsInSpanish,
    cases: casesInSpanish,
    data: dataInSpanish,
    desk: deskInSpanish,
    'desk-passkeys': deskPasskeysInSpanish,
    'desk-people': deskPeopleInSpanish,
    'desk-imports': deskImportsInSpanish,
    'desk-forms': deskFormsInSpanish,
    'desk-publish': deskPublishInSpanish,
    'desk-review': deskReviewInSpanish,
    'desk-writing': deskWritingInSpanish,
    'desk-translations': deskTranslationsInSpanish,
    'desk-sources': deskSourcesInSpanish,
    outage: outageInSpanish,
    places: placesInSpanish,
    policies: policiesInSpanish,
    references: referencesInSpanish,
    search: searchInSpanish,
    site: siteInSpanish,
    numbers: numbersInSpanish,
    statements: statementsInSpanish,
    questions: questionsInSpanish,
    errors: errorsInSpanish,
    timeline: timelineInSpanish,
    styles: stylesInSpanish,
    check: checkInSpanish,
    basket: basketInSpanish,
  },
}

export type Namespace = keyof typeof english

type Path<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]

/** Dotted keys of a namespace. */
export type MessageKey<N extends Namespace> = Path<(typeof english)[N]>
