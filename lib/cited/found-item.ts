import { z } from 'zod'
import { shorten } from '@/lib/cited/reading/shorten'

/** One cited thing, as it was found in what somebody handed in. Of what is not ours no address is kept. */
export const foundItemSchema = z.object({
  /** Line of the input, from 1; null in JSON, which has none. */
  line: z.int().min(1).nullable(),
  /** Key of the record in its file. */
  key: z.string().nullable(),
  /** Its title there; of an address in a text that is not ours, the host. */
  title: z.string().nullable(),
  /** Our address as it was written; null for what is not ours. */
  url: z.string().nullable(),
  /** Version that the record names beside the address. */
  version: z.int().min(1).nullable(),
  /** SHA-256 that the record names. */
  sha256: z.string().nullable(),
})
export type FoundItem = z.infer<typeof foundItemSchema>

/** Why a record, or a part of the input, was not read or not read whole. Words are in lib/messages/…/check.json. */
export const RECORD_PROBLEMS = [
  'unclosed',
  'nested',
  'long',
  'unreadable',
  'slow',
  'noEnd',
  'outside',
  'wrongType',
] as const

export const recordProblemSchema = z.object({
  code: z.enum(RECORD_PROBLEMS),
  line: z.int().min(1).nullable(),
  /** Place of the record in its list, from 1, where lines mean nothing. */
  item: z.int().min(1).nullable(),
  /** What the reader of the format says, or the field and what is wrong with it. */
  detail: z.string().transform((text) => shorten(text) ?? ''),
})
export type RecordProblem = z.infer<typeof recordProblemSchema>

/** What was read of an input. */
export interface Reading {
  format: InputFormat
  items: FoundItem[]
  problems: RecordProblem[]
}

export const INPUT_FORMATS = ['text', 'bibtex', 'ris', 'csl-json'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** Why nothing of an input was read; `line` where there is one, `detail` a number, a format or a parser's words. */
export const REFUSALS = [
  'empty',
  'tooLarge',
  'tooMany',
  'encoding',
  'utf8',
  'nul',
  'html',
  'json',
  'noRecords',
  'noAddress',
  'mediaType',
  'busy',
] as const

export const refusalSchema = z.object({
  code: z.enum(REFUSALS),
  line: z.int().min(1).nullable(),
  detail: z.string(),
})
export type Refusal = z.infer<typeof refusalSchema>

/** Bytes, records, and problems listed, at most. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_RECORDS = 5_000
export const MOST_PROBLEMS = 100

/** A refusal, as a value. */
export function refusal(code: Refusal['code'], line: number | null = null, detail = ''): Refusal {
  return { code, line, detail }
}
