import type { ZodMiniType } from 'zod/mini'
import { getAt, headOf, setAt } from '../../lib/path.ts'

/** An assistant in the names and types in which the platform takes it. */
export type Doc = Readonly<Record<string, unknown>>

/**
 * Of the ways to open a call: `isSilent` says nothing, `isMadeUp` takes the text as an instruction, and any other says it
 * word for word.
 */
export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly isSilent?: true
  readonly isMadeUp?: true
}

/** How a text must look; the check and the hint come from `formats.ts`. */
export type Format = 'email' | 'url' | 'phone' | 'zone' | 'time' | 'snake' | 'word' | 'short-word' | 'identifier'

/** What a person sees and edits. The form, the check and the words of the diff all follow from it. */
export type Control =
  | {
      readonly kind: 'text'
      readonly lines?: number
      readonly mono?: true
      readonly format?: Format
      readonly placeholder?: string
      /** Bounds of its length, in characters. */
      readonly shortest?: number
      readonly longest?: number
      /** Values that are known to work; any other text may be written too. */
      readonly suggestions?: Suggestions
    }
  | {
      readonly kind: 'number'
      readonly min?: number
      readonly max?: number
      /** An exclusive lower bound. */
      readonly above?: number
      readonly integer?: true
      readonly step: number
      /** Drawn as a slider over these bounds; typing may go beyond them as far as `min` and `max` allow. */
      readonly slider?: readonly [number, number]
    }
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'choice'
      readonly options: readonly Option[]
      readonly cards?: true
      /** The platform has more values than anyone declared, and takes them. */
      readonly isOpen?: true
      /** What it means when nothing is chosen, in a word. */
      readonly none?: string
    }
  /** Some of a closed set, kept in the set's own order. */
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  /** Free texts, in the order given: how many there may be, and how each must look (`limited-tags.ts`). */
  | { readonly kind: 'tags'; readonly most?: number; readonly longest?: number; readonly format?: Format }
  /** One of what the platform offers under a name (`languages`, `models`); a value that it does not offer is kept. */
  | { readonly kind: 'pick'; readonly list: string; readonly type: 'text' | 'number' }
  /** Some of what the platform offers, in the order given. */
  | { readonly kind: 'picks'; readonly list: string }
  /** A text that is written and never shown: the platform's answer holds `keptSecret` in its place. */
  | { readonly kind: 'secret' }
  | RowsControl

/** By the value of another field, or for all its values. */
export type Suggestions = {
  readonly by?: string
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/**
 * A part or another form of what the platform holds at a path: the system prompt in a list of messages, the properties
 * of a JSON Schema as rows. `set` changes that part of what was there and keeps the rest.
 */
export type Lens = {
  readonly at: string
  /** The path by which a refusal names it, where that is not `at`. */
  readonly named?: string
  readonly get: (wire: unknown) => unknown
  readonly set: (wire: unknown, value: unknown) => unknown
  /** Rows are sent as the members of an object: each has a name of its own, and their order says nothing. */
  readonly isByName?: true
  /** The order of these members, where it is a change by itself: a model fills in an object in the order of its schema. */
  readonly orderOf?: (wire: unknown) => readonly string[]
}

export type RowsControl = {
  readonly kind: 'rows'
  readonly columns: readonly Field[]
  /** Members that come back from the platform and are never sent (an FAQ item's `source`). */
  readonly readOnly: readonly string[]
  /** The member that tells two rows apart when lists are compared; rows without it go by position. */
  readonly identity: string
  /** The member that names a row in the diff. */
  readonly title: string
  readonly noun: string
  readonly blank: Doc
  /** Whether a row still waits for somebody to fill it in (a question without an answer). */
  readonly isPending?: (row: Doc) => boolean
  readonly row: ZodMiniType
}

/**
 * What a field is, whatever a platform calls it. The editor finds its widgets by role,
 * so that no section has to know a platform's names.
 */
export type Role =
  | 'name'
  | 'prompt'
  | 'model-kind'
  | 'voice'
  | 'voice-provider'
  | 'speed'
  | 'volume'
  | 'opening-mode'
  | 'opening-text'
  | 'opening-delay'
  | 'windows'
  | 'window-start'
  | 'window-end'
  | 'window-delay'
  | 'attempts'
  | 'days'
  | 'zone'
  | 'twice'
  | 'outputs'
  | 'tools'
  | 'tool-name'
  | 'tool-description'
  | 'tool-method'
  | 'tool-url'
  | 'tool-headers'
  | 'tool-query'
  | 'tool-body'
  | 'tool-inputs'
  | 'output-name'
  | 'output-type'
  | 'output-required'
  | 'output-description'
  | 'output-options'
  | 'built-in-tools'
  | 'engine'
  | 'speech-provider'
  | 'language'
  | 'model'
  | 'model-provider'
  | 'router-model'
  | 'router-provider'
  | 'other-messages'
  | 'temperature'
  | 'stability'
  | 'similarity'
  | 'ambience'
  | 'ambience-switch'
  | 'ambience-volume'
  | 'thinking-sound'
  | 'thinking-chance'
  | 'thinking-volume'
  | 'interruptible'
  | 'interrupt-words'
  | 'interrupt-words-switch'
  | 'noise-suppression'
  | 'fillers'
  | 'longest-call'
  | 'longest-silence'
  | 'ask-again'
  | 'farewell'
  | 'hang-up-rule'
  | 'voicemail-detection'
  | 'voicemail-message'
  | 'recording'
  | 'direction'
  | 'time-zone'
  | 'webhook-address'
  | 'webhook-switch'
  | 'webhook-secret'
  | 'report-address'
  | 'outputs-switch'
  | 'variables'
  | 'faq'
  | 'question'
  | 'answer'

/** One setting of one platform, declared once. */
export type Field = {
  /** Path in the platform's document, e.g. `voice.speed`. Its first part is the unit that an update sends. */
  readonly key: string
  readonly label: string
  /** Id of a section of the platform; empty for the columns of a list. */
  readonly section: string
  readonly control: Control
  /** Rules for the value as sent, null included where it may be sent. */
  readonly schema: ZodMiniType
  /** Whether the update takes null for it. */
  readonly nullable: boolean
  /** Whether it may be left out of the object it belongs to. Top-level fields always may. */
  readonly optional: boolean
  /** The platform's API generation that brought it. */
  readonly generation: string
  /** Unit of measure, shown behind the number: `ms`, `s`, `×`, `%`. */
  readonly measure?: string
  /** What the platform does when it was never given. */
  readonly fallback?: unknown
  readonly help?: string
  /** What null does on a call, in words: "The call ends at once." */
  readonly nullMeans?: string
  readonly role?: Role
  /** The platform makes no assistant without it; or only while another field has one of these values. */
  readonly neededToCreate?: true | { readonly key: string; readonly is: readonly string[] }
  /** It exists only while another field has one of these values. */
  readonly when?: {
    readonly key: string
    readonly is: readonly string[]
    /** The platform keeps such a value under the other's other values as well, and nobody minds it. */
    readonly strays?: true
  }
  /** Bounds that depend on another field's value. */
  readonly rangeBy?: { readonly key: string; readonly ranges: Readonly<Record<string, readonly [number, number]>> }
  /** The field shows another form of what lies at a path; without it the value lies at `key` as it is. */
  readonly lens?: Lens
  /** The platform never shows it: it is unknown until it is set. */
  readonly unread?: true
  /** What it becomes when another field is given a new value, by that value; nothing where there is none. */
  readonly follows?: { readonly key: string; readonly values: Readonly<Record<string, unknown>> }
  /** What the platform does besides when this is changed, in words. */
  readonly sideEffect?: string
  /** Ways that other platforms have here and this one has not, and why. */
  readonly lacks?: readonly { readonly label: string; readonly why: string }[]
  /** What it means that this text is there, and that there is none, where no field of its own says so. */
  readonly ways?: readonly Option[]
  /** What a voice must suit: the roles of the fields whose values the platform's list names with each voice. */
  readonly suits?: readonly { readonly role: Role /** The platform takes no other. */; readonly isNeeded?: true }[]
  /** Nothing uses it while another field has one of these values; the platform keeps it all the same. */
  readonly idleWith?: { readonly key: string; readonly is: readonly string[] }
  /** While it exists it stands in the place of the field of this role: a realtime model's own voice. */
  readonly insteadOf?: Role
  /** A caller hears this text. */
  readonly spoken?: true
  /** `{{variables}}` work in this text; the names the platform itself fills in. */
  readonly variables?: readonly string[]
}

/** The smallest thing a platform lets us send. */
export type Unit = {
  readonly key: string
  readonly label: string
  readonly fields: readonly Field[]
  /** An object of several fields, sent whole; `undefined` for a unit that is one field. */
  readonly object?: {
    readonly nullable: boolean
    /** What a first edit starts from when the platform holds nothing. */
    readonly blank: Doc
    /** Sent as null when all its texts are empty. */
    readonly emptyIsNull: boolean
  }
  /** Said under the request when this unit is in it. */
  readonly note?: string
}

export type Section = { readonly id: string; readonly label: string; readonly lead: string }

export type Severity = 'error' | 'warning'

/** Something wrong, and where. `path` is a wire path: `voice.speed`, `custom_tools.2.name`. */
export type Finding = {
  readonly rule: string
  readonly severity: Severity
  readonly path: string
  readonly message: string
  readonly fix?: Fix
}

/** Wire values to set, by wire path; applied to the draft, never sent by itself. */
export type Fix = { readonly label: string; readonly set: Readonly<Record<string, unknown>> }

/** A rule over a whole document. It is judged when one of its units is being sent. */
export type Check = { readonly rule: string; readonly units: readonly string[]; readonly run: (doc: Doc) => readonly Finding[] }

/** One of several forms of a platform's API. `hint` says which accounts have it. */
export type Generation = { readonly id: string; readonly label: string; readonly hint: string }

export type Platform = {
  readonly id: string
  readonly label: string
  /** Platforms that speak two forms of one API have a declaration for each; a connection chooses. */
  readonly generation?: Generation
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly units: ReadonlyMap<string, Unit>
  readonly checks: readonly Check[]
  /** Top-level keys that come back and cannot be written. */
  readonly readOnly: readonly string[]
  /** The update request as the platform documents it. */
  readonly update: { readonly method: 'PATCH' | 'PUT'; readonly path: (id: string) => string }
  readonly defaultBaseUrl: string
}

/** The list's columns, in words a table can show; empty text where the platform has no such thing. */
export type Summary = {
  readonly name: string
  readonly voice: string
  readonly opening: string
  readonly calls: string
  readonly faq: number | null
  readonly pending: number
  /** Texts that search looks into, by the name of the place. */
  readonly texts: { readonly prompt: string; readonly faq: string; readonly tools: string }
}

/** The field that plays a role on a platform; undefined where there is no such thing. */
export const withRole = (platform: Platform, role: Role): Field | undefined => platform.fields.find((field) => field.role === role)

/** A text of many lines with variables in it: it gets an editor of its own, others a plain text area. */
export const isLongText = ({ control, variables }: Field): boolean =>
  variables !== undefined && 'lines' in control && control.lines !== undefined && control.lines > 4

/** A field's wire value in a document. */
export const readField = ({ key, lens }: Field, doc: unknown): unknown => (lens ? lens.get(getAt(doc, lens.at)) : getAt(doc, key))

/** A copy of a document with the field's wire value in it; `undefined` leaves it out, and with it the objects that held nothing else. */
export const writeField = ({ key, lens }: Field, doc: Doc, wire: unknown): Doc =>
  lens ? put(doc, lens.at, lens.set(getAt(doc, lens.at), wire)) : put(doc, key, wire)

function put(doc: Doc, path: string, wire: unknown): Doc {
  const next = setAt(doc, path, wire)
  // Not the unit itself: what is said of it is said whole.
  const [parent] = /^.+\..+(?=\.)/.exec(path) ?? []
  return wire === undefined && parent && Object.keys(getAt(next, parent) as Doc).length === 0 ? put(next, parent, undefined) : next
}

/** Whether the values of a field are ids that its platform has names for. */
export const hasNames = ({ role, control }: Field): boolean => role === 'voice' || control.kind === 'pick' || control.kind === 'picks'

export const unitKeyOf = (field: Field): string => headOf(field.key)
