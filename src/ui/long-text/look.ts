import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The same box, letters and lines as a plain text area has, so that nothing moves when this takes its place. */
export const look: Extension = EditorView.theme({
  '&': {
    maxHeight: '70vh',
    resize: 'vertical',
    overflow: 'hidden',
    border: '1px solid var(--line-2)',
    borderRadius: '6px',
    background: 'var(--panel)',
    color: 'inherit',
  },
  // Its corner would be drawn over what floats above the form; a list of names has to be.
  '&:not(:has(.cm-tooltip))': { isolation: 'isolate' },
  '&.is-invalid': { borderColor: 'var(--error)' },
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused:has(.cm-content:focus-visible)': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { flex: '1 1 auto', minHeight: 0, overflow: 'auto', fontFamily: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: '6px 10px', caretColor: 'currentColor' },
  '.cm-line': { padding: 0 },
  '.cm-placeholder': { color: 'var(--mute)', opacity: 0.8 },
  // As large as the whole dialog that it stands in.
  '[role=dialog] &': { height: 'min(64vh, 640px)', maxHeight: 'none', resize: 'none', overflow: 'visible' },

  '.is-token': { borderRadius: '4px', background: 'var(--accent-bg)', boxShadow: '0 0 0 1px var(--accent-bg)' },
  '.is-odd': { textDecoration: 'underline wavy var(--error) 1px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  ins: { borderRadius: '4px', background: 'var(--ok-bg)', color: 'var(--ok)', textDecoration: 'underline 1px' },
  del: { borderRadius: '4px', background: 'var(--error-bg)', color: 'var(--error)', textDecoration: 'line-through' },

  '.cm-searchMatch': { background: 'transparent', outline: '1px solid var(--accent)', borderRadius: '2px' },
  '.cm-searchMatch-selected': { background: 'var(--accent)', color: 'var(--accent-ink)' },
  '.cm-searchMatch-selected *': { background: 'none', boxShadow: 'none', color: 'inherit' },
  '.cm-panels': { background: 'var(--sunk)', color: 'inherit', borderRadius: '6px 6px 0 0' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },

  '.cm-tooltip': {
    zIndex: 30,
    border: '1px solid var(--line-2)',
    borderRadius: '8px',
    background: 'var(--panel)',
    color: 'var(--ink)',
    boxShadow: '0 1px 2px rgb(0 0 0 / 0.05), 0 8px 24px -12px rgb(0 0 0 / 0.28)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: '160px',
    maxWidth: 'min(420px, 92vw)',
    maxHeight: '232px',
    padding: '4px',
    fontFamily: 'inherit',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '32px',
    padding: '0 10px',
    borderRadius: '6px',
    fontSize: '13px',
    lineHeight: '18px',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-bg)', color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 620 },
  '.cm-completionDetail': { margin: 0, fontStyle: 'normal', fontSize: '12px', color: 'var(--mute)' },

  // Backgrounds are taken away there: a line stays.
  '@media (forced-colors: active)': {
    '.is-token': { outline: '1px solid' },
    '.cm-searchMatch-selected': { outline: '2px solid Highlight' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
})
