const CHINA_MS = 8 * 3_600_000
/** `2026-11-30 09:12`, in China. */
export const momentOf = (ms: number): string => new Date(ms + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ')
