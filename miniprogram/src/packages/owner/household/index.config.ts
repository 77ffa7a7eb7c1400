export default definePageConfig({ navigationBarTitleText: '家人与租户', enableShareAppMessage: true })
