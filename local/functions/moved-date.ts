/** `Date` as it looks from `offsetMs` ahead. */
export const movedDate = (offsetMs: () => number): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args) =>
      args.length === 0 ? new target(target.now() + offsetMs()) : Reflect.construct(target, args),
    apply: target => new target(target.now() + offsetMs()).toString(),
    get: (target, key) => (key === 'now' ? () => target.now() + offsetMs() : Reflect.get(target, key)),
  })
