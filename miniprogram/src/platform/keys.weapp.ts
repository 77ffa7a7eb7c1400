/** A phone has no keys. */
export function useKeys(_press: (key: string) => boolean): void {}
