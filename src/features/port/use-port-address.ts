import { useLocation, useSearch } from 'wouter'
import type { AssistantRef } from '../../data/assistants/keys.ts'

/** Where an assistant goes: the connection, and the assistant there that is to be changed. */
type PortAddress = { readonly to: string | undefined; readonly change: string | undefined }

/** It lives in the address, so that a reload and a link show the same. */
export function usePortAddress({ connection, id }: AssistantRef): [PortAddress, (next: PortAddress) => void] {
  const query = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const set = ({ to, change }: PortAddress) => {
    const next = new URLSearchParams([...(to ? [['to', to]] : []), ...(change ? [['change', change]] : [])])
    navigate(`/port/${encodeURIComponent(connection)}/${encodeURIComponent(id)}?${next}`, { replace: true })
  }
  return [{ to: query.get('to') ?? undefined, change: query.get('change') ?? undefined }, set]
}
