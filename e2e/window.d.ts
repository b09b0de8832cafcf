/** What the preload puts on the window: the renderer's own declaration, so a page function here is typed as the app is. */
import '../src-renderer/platform/desktop.ts'
