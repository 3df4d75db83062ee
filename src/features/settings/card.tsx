import { type ReactNode, useId } from 'react'

/** A group of settings under its heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-3 rounded-lg border border-line bg-panel px-5 py-4 max-sm:px-3">
      <h2 id={id} className="text-section font-bold">
        {title}
      </h2>
      {children}
    </section>
  )
}
