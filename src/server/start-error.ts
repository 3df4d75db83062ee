/** A reason not to start that the person at the terminal can do something about: printed as a sentence, exit code 1. */
export class StartError extends Error {}
