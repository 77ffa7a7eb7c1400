/** Longer than this nobody stands and waits. */
const PATIENCE_MS = 10_000

/** Where this device is; null when the person or the browser does not say, as below ground. */
export const whereHere = (): Promise<{ lat: number; lng: number; accuracyM: number } | null> =>
  new Promise(answer => {
    if (!navigator.geolocation) return answer(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        answer({ lat: latitude, lng: longitude, accuracyM: Math.min(100_000, accuracy) }),
      () => answer(null),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 15_000 },
    )
  })
