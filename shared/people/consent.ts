/** The privacy guide in force. In a file of its own: it is asked at every call, before a noun is loaded. */
export const CONSENT_VERSION = '2026-11'
