// Runs before the first paint, so that a chosen theme does not flash. The security policy allows no script in the page itself.
try {
  const theme = localStorage.getItem('patchbay-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
