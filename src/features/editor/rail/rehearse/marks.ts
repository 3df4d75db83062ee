/** Where the numbers under a timeline stand: at whole seconds, at most seven of them, none so near the end that it would meet the unit there. */
export function marksOf(seconds: number): number[] {
  const step = [1, 2, 5, 10, 20, 30, 60].find((one) => seconds / one <= 6) ?? 120
  return Array.from({ length: Math.ceil(seconds / step) }, (_, index) => index * step).filter((mark) => mark < seconds * 0.85)
}
