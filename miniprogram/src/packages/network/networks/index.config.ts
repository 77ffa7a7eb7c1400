export default definePageConfig({ navigationBarTitleText: '管网与阀门' })
