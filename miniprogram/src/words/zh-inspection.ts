/** Words of appointments, acceptance forms, defects and keys: they come with the pages that use them. */
export const zhInspection = {
  'booking.title': '预约',
} as const
