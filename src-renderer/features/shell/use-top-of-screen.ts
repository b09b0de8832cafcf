import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Another screen begins at its top, wherever the one before was left. */
export function useTopOfScreen(sheet: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = pathname
    if (before === pathname) return
    sheet.current?.scrollTo(0, 0)
    // In a narrow window the page itself scrolls: another part of the settings stays in view under their menu.
    if (!(inSettings(before) && inSettings(pathname))) window.scrollTo(0, 0)
  }, [pathname, sheet])
}

const inSettings = (path: string): boolean => path.startsWith('/settings')
