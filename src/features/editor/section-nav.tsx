import { useEffect, useMemo, useState } from 'react'
import { locate } from '../../contracts/core/judge.ts'
import { Menu } from '../../ui/menu.tsx'
import { useDraft, useDraftStore } from './draft/draft-context.ts'
import { sectionsFor } from './sections/other-fields.tsx'
import { sectionId } from './sections/section-card.tsx'

/** The way to each section, with how many things are changed and how many are wrong there. */
export function SectionNav() {
  const { platform } = useDraftStore()
  const counts = useDraft((state) => state.counts)
  const findings = useDraft((state) => state.findings)
  const sections = useSections()
  const active = useActiveSection(sections.map((section) => section.id))
  const problems = new Map<string, number>()
  for (const finding of findings) {
    const section = finding.severity === 'error' ? locate(platform, finding.path)?.field.section : undefined
    if (section) problems.set(section, (problems.get(section) ?? 0) + 1)
  }

  return (
    <nav aria-label="Sections" className="flex flex-col gap-px overflow-auto py-5 pr-2 pl-4 max-xl:hidden">
      {sections.map(({ id, label }) => {
        const changed = counts.get(id) ?? 0
        const wrong = problems.get(id) ?? 0
        return (
          <a
            key={id}
            href={`#${sectionId(id)}`}
            aria-current={active === id ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault()
              goToSection(id)
            }}
            className={`flex min-h-[30px] shrink-0 items-center gap-1.5 rounded px-2.5 text-small ${active === id ? 'bg-line/55 font-medium text-ink' : 'text-mute hover:text-ink'}`}
          >
            <span className="min-w-0 grow leading-[15px]">{label}</span>
            {changed > 0 && (
              <span className="min-w-[18px] rounded-full bg-change-bg px-1.5 text-center text-caption leading-[18px] font-bold text-change-ink tabular-nums">
                {changed}
                <span className="sr-only"> changed</span>
              </span>
            )}
            {wrong > 0 && (
              <span className="min-w-[18px] rounded-full bg-error-bg px-1.5 text-center text-caption leading-[18px] font-bold text-error tabular-nums">
                {wrong}
                <span className="sr-only"> {wrong === 1 ? 'problem' : 'problems'}</span>
              </span>
            )}
          </a>
        )
      })}
    </nav>
  )
}

function useSections() {
  const { platform } = useDraftStore()
  const base = useDraft((state) => state.base)
  return useMemo(() => sectionsFor(platform, base), [platform, base])
}

function goToSection(id: string): void {
  const section = document.getElementById(sectionId(id))
  if (!section) return
  section.scrollIntoView({ block: 'start' })
  const control = section.querySelector<HTMLElement>('input, textarea, select, button, [tabindex="0"]')
  // What is only read has no control to begin with.
  if (!control) section.tabIndex = -1
  ;(control ?? section).focus({ preventScroll: true })
}

/** The same way where there is no room beside the form. */
export function SectionMenu() {
  const sections = useSections()
  const counts = useDraft((state) => state.counts)
  return (
    <span className="xl:hidden">
      <Menu
        label="Sections: go to a section"
        items={sections.map(({ id, label }) => ({
          label: counts.has(id) ? `${label} · ${counts.get(id)} changed` : label,
          onSelect: () => goToSection(id),
          takesFocus: true,
        }))}
      >
        Sections
      </Menu>
    </span>
  )
}

/** The section with the focus, as long as that is in sight; else the one at the top of the form. */
function useActiveSection(ids: readonly string[]): string | undefined {
  const [active, setActive] = useState(ids[0])
  const key = ids.join()
  useEffect(() => {
    const form = document.getElementById('editor-form')
    if (!form) return
    const all = key.split(',')
    const update = () => setActive(focusedIn(form, all) ?? topmostIn(form, all))
    // Focus is nowhere while it moves on.
    const updateSoon = () => requestAnimationFrame(update)
    form.addEventListener('scroll', update, { passive: true })
    form.addEventListener('focusin', update)
    form.addEventListener('focusout', updateSoon)
    return () => {
      form.removeEventListener('scroll', update)
      form.removeEventListener('focusin', update)
      form.removeEventListener('focusout', updateSoon)
    }
  }, [key])
  return active
}

function focusedIn(form: HTMLElement, ids: readonly string[]): string | undefined {
  const control = document.activeElement
  if (!control || !form.contains(control)) return undefined
  const [place, seen] = [control.getBoundingClientRect(), form.getBoundingClientRect()]
  if (place.bottom <= seen.top || place.top >= seen.bottom) return undefined
  return ids.find((id) => document.getElementById(sectionId(id))?.contains(control))
}

function topmostIn(form: HTMLElement, ids: readonly string[]): string | undefined {
  const isAtEnd = form.scrollTop > 0 && form.scrollTop + form.clientHeight >= form.scrollHeight - 4
  if (isAtEnd) return ids.at(-1)
  const top = form.getBoundingClientRect().top + 80
  const passed = ids.filter(
    (id) => (document.getElementById(sectionId(id))?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= top,
  )
  return passed.at(-1) ?? ids[0]
}
