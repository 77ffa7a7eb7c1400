/** A phone shows no address: what is chosen is remembered by the page alone. */
export function intoAddress(_facts: Record<string, string | null>): void {}
