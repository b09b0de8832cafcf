const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
  '--disable-breakpad',
  '--disable-hang-monitor',
  '--disable-back-forward-cache',
  '--disable-ipc-flooding-protection',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--test-type',
  '--force-color-profile=srgb',
]

/** A hidden Chromium window must work as fast as a shown one. */
const AWAKE = ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding']

/** Chromium must not call anyone on its own; that no other name resolves is the second lock, for what interception cannot see. */
const OFFLINE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/**
 * The spare renderer is a second page process, kept ready, that slows down the first; access to the local network is the stand-in's
 * own way of carrying bytes, and every request of a page is intercepted; the rest would call home.
 */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'DialMediaRouteProvider',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LocalNetworkAccessChecks',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'Translate',
]

/** The one screen that a headless Chromium has. */
export const SCREEN = { width: 1920, height: 1080 }

/**
 * Headless Chromium starts without a window, so that each window is one of the app. Under a display the first window must be made at
 * the start, because only `--app` makes one without tabs and an address bar; the app's first window adopts it.
 */
export function chromiumFlags(profile: string, headless: boolean, resolves: string): string[] {
  const window = headless
    ? ['--headless', '--disable-gpu', '--no-startup-window', `--screen-info={${SCREEN.width}x${SCREEN.height}}`]
    : ['--app=data:text/html,<title>.</title>']
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const features = `--disable-features=${FEATURES_OFF.join()}`
  const names = `--host-resolver-rules=${resolves}, MAP * ~NOTFOUND`
  return ['--remote-debugging-pipe', names, `--user-data-dir=${profile}`, features, ...QUIET, ...AWAKE, ...OFFLINE, ...root, ...window]
}
