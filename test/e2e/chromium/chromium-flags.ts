/** No first-run screens, no traffic of the browser's own, and none of `featuresOff`. */
export function quietFlags(...featuresOff: string[]): string[] {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  return [
    // Chromium refuses to run its sandbox as root.
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${['OptimizationHints', 'MediaRouter', ...featuresOff].join(',')}`,
  ]
}

/** The same, with an extension that comes in by the command line. */
export function chromiumFlags(extensionFolder: string): string[] {
  return [
    ...quietFlags('DisableLoadExtensionCommandLineSwitch'),
    // A common screen; the one that headless mode imagines is 800 by 600.
    '--screen-info={1920x1600}',
    `--load-extension=${extensionFolder}`,
  ]
}
