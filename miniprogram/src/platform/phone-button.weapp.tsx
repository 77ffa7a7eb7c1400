import { Button } from '@tarojs/components'

/** WeChat's own button: the only way to a phone number it vouches for. Gives its code, or null when refused. */
export const PhoneButton = ({
  id,
  label,
  onCode,
}: {
  id: string
  label: string
  onCode(code: string | null): void
}) => (
  <Button
    id={id}
    className="button button--primary"
    openType="getPhoneNumber"
    onGetPhoneNumber={event => onCode(event.detail.code || null)}
  >
    {label}
  </Button>
)
