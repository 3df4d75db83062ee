/** How many decibels a sound beside the voice is over (negative: below) it; −Infinity when it is silent. */
export const besideVoice = (volume: number, voiceVolume: number): number => 20 * Math.log10(volume / voiceVolume)
