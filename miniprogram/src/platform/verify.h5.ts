/** Opens the public page that checks a paper by its code; it stands beside the door. */
export const verifyPage: (() => void) | null = () =>
  window.location.assign((window.anjuDoor ?? '/call/').replace(/call\/$/, 'verify/'))
