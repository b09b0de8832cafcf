import type { Display } from 'electron'
import { SCREEN } from '../chromium/flags.ts'
import { loud } from '../loud.ts'
import { requireReady } from './app.ts'

const origin = { x: 0, y: 0 }
const whole = { ...origin, ...SCREEN }

const display: Display = {
  id: 1,
  label: 'stand-in',
  bounds: whole,
  size: SCREEN,
  workArea: whole,
  workAreaSize: SCREEN,
  nativeOrigin: origin,
  maximumCursorSize: { width: 64, height: 64 },
  accelerometerSupport: 'unavailable',
  touchSupport: 'unavailable',
  colorDepth: 24,
  colorSpace: 'srgb',
  depthPerComponent: 8,
  detected: true,
  displayFrequency: 60,
  internal: false,
  monochrome: false,
  rotation: 0,
  scaleFactor: 1,
}

export const screen = loud('screen', {
  getAllDisplays(): Display[] {
    requireReady("The 'screen' module")
    return [structuredClone(display)]
  },
})
