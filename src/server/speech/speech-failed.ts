/** A speaker that did not speak. The message is a sentence without a full stop, fit to be shown. */
export class SpeechFailed extends Error {}
