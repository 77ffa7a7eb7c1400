/** A phone has no keys. */
export function useKeys(_press: (key: string) => boolean): void {}
export function useSearchKey(_asks: () => boolean, _open: () => void): void {}
