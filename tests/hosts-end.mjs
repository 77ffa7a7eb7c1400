/** The hosts end with their input. */
export default function end() {
  for (const child of globalThis.ANJU_HOST_PROCESSES ?? []) child.stdin.end()
  globalThis.ANJU_HOST_PROCESSES = []
  delete process.env.ANJU_HOSTS
}
