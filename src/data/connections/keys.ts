export const connectionKeys = {
  list: () => ['connections'] as const,
  platforms: () => ['platforms'] as const,
}
