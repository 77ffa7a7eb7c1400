// The plugin's index assigns to a getter, which throws in the strict mode of a bundle; its parts do not.
declare module 'wechatpay-axios-plugin/lib/decorator' {
  import { Decorator } from 'wechatpay-axios-plugin'
  export default Decorator
}
declare module 'wechatpay-axios-plugin/lib/rsa' {
  import { Rsa } from 'wechatpay-axios-plugin'
  export default Rsa
}
declare module 'wechatpay-axios-plugin/lib/aes' {
  import { Aes } from 'wechatpay-axios-plugin'
  export default Aes
}
declare module 'wechatpay-axios-plugin/lib/formatter' {
  import { Formatter } from 'wechatpay-axios-plugin'
  export default Formatter
}
