export default definePageConfig({ navigationBarTitleText: '支付', enableShareAppMessage: true })
