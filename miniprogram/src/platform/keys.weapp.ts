/** A phone has no keys. */
export function useKeys(_press: (key: string, at: string) => boolean): void {}
export function focusOn(_id: string): void {}
export function useSearchKey(_asks: () => boolean, _open: () => void): void {}
