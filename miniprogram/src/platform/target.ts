import type { Extension } from '../../../shared/file/contract'

interface Target {
  fileId: string
  url: string
  headers: Record<string, string>
}
type TargetOf = (extension: Extension, bytes: number) => Promise<Target>

let asked: TargetOf = () => Promise.reject(new Error('nobody said where files go'))
/** The app says, as it starts, whom to ask where a person's file goes: the platform knows no operation. */
export const uploadTo = (ask: TargetOf): void => {
  asked = ask
}
export const targetOf: TargetOf = (extension, bytes) => asked(extension, bytes)
