import { useRouter } from '@tarojs/taro'
import { createContext, useContext, useEffect, useRef } from 'react'

type Fields = Map<string, string>
/** The fields of the open sheet as they stand. */
export const SheetFields = createContext<{ standing: Fields; earlier: Fields } | null>(null)

/** What was typed into a sheet that was put away unsent, by page and sheet; it lives as long as the app is open. */
const away = new Map<string, Fields>()

/** A sheet's fields: what they hold, and what they held when somebody put the sheet away. */
export function useSheetFields(title: string, of: string) {
  const { path, params } = useRouter()
  const name = JSON.stringify([path, params, title, of])
  const fields = useRef({ standing: new Map<string, string>(), earlier: away.get(name) ?? new Map<string, string>() })
  return {
    fields: fields.current,
    putAway: () => {
      const typed = [...fields.current.standing].filter(([, value]) => value.trim())
      if (typed.length > 0) away.set(name, new Map(typed))
      else away.delete(name)
    },
    /** Opened again, and sent or put away anew: what was there is taken out. */
    taken: () => away.delete(name),
  }
}

/** A field of a sheet finds what it held when the sheet was put away. */
export function useRemembered(id: string, value: string, onChange: (value: string) => void): void {
  const fields = useContext(SheetFields)
  fields?.standing.set(id, value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the field comes
  useEffect(() => {
    const earlier = fields?.earlier.get(id)
    if (earlier !== undefined && earlier !== value) onChange(earlier)
  }, [])
}
