/** One channel of samples of 16 bits as a WAV file. */
export function wavOf(samples: Int16Array, rate: number): Uint8Array<ArrayBuffer> {
  const size = samples.length * 2
  const file = new DataView(new ArrayBuffer(44 + size))
  const word = (at: number, text: string) => {
    for (let index = 0; index < text.length; index++) file.setUint8(at + index, text.charCodeAt(index))
  }
  word(0, 'RIFF')
  file.setUint32(4, 36 + size, true)
  word(8, 'WAVEfmt ')
  file.setUint32(16, 16, true)
  file.setUint16(20, 1, true)
  file.setUint16(22, 1, true)
  file.setUint32(24, rate, true)
  file.setUint32(28, rate * 2, true)
  file.setUint16(32, 2, true)
  file.setUint16(34, 16, true)
  word(36, 'data')
  file.setUint32(40, size, true)
  samples.forEach((sample, index) => {
    file.setInt16(44 + index * 2, sample, true)
  })
  return new Uint8Array(file.buffer)
}

/** Samples from −1 to 1 in 16 bits. What is beyond is cut off there. */
export const in16Bits = (samples: Float32Array): Int16Array =>
  Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767))
