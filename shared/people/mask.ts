/** `13812345678` → `138****5678`. */
export const maskPhone = (phone: string | null): string | null =>
  phone === null ? null : phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
/** Surname and a star: `张三丰` → `张*`. */
export const maskName = (name: string): string => (name ? `${[...name][0]}*` : '')
