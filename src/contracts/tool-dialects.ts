import type { Platform } from './core/field.ts'
import { famulorTools } from './famulor/tool-dialect.ts'
import { flireoTools } from './flireo/tool-dialect.ts'
import { revoxTools } from './revox/tool-dialect.ts'
import type { ToolDialect } from './tools/dialect.ts'

/** Apart from the platforms themselves, since only who tries a tool needs it. */
const dialects: Readonly<Record<string, ToolDialect>> = { revox: revoxTools, famulor: famulorTools, flireo: flireoTools }

/** How a platform calls its tools. Throws for a platform that has no tools. */
export function toolDialectOf(platform: Platform): ToolDialect {
  const dialect = dialects[platform.id]
  if (!dialect) throw new Error(`${platform.label} calls no tools`)
  return dialect
}
