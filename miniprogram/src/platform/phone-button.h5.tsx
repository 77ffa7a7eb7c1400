/** A browser cannot vouch for a number: the session was confirmed in WeChat, which already did. */
export const PhoneButton = (_props: { id: string; label: string; onCode(code: string | null): void }) => null
