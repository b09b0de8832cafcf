import { useEffect, useState } from 'react'

/** Prints once every row is drawn: the table holds only those in view otherwise. */
export function usePrinting(): [boolean, (isPrinting: boolean) => void] {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    window.print()
    setPrinting(false)
  }, [isPrinting])
  return [isPrinting, setPrinting]
}
