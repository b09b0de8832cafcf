import { type ComponentType, lazy, Suspense } from 'react'

/**
 * A screen that is read from the disk when it is first opened: the window then starts with what a day begins with.
 * Nothing shows for the moment that takes; what fails goes to the error boundary of the screen.
 *
 * @param load the module's screen: `() => import('./some-screen.tsx').then(({ SomeScreen }) => SomeScreen)`
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(() => load().then((screen) => ({ default: screen as ComponentType<object> })))
  return function LazyScreen(props: Props) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
