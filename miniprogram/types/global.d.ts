/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const url: string
  export default url
}

interface Window {
  /** Where operations are posted; the page that serves the app may say. */
  anjuDoor?: string
}
