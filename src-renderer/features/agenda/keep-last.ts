/** A pure function that keeps its last answer: asked again with the very same, it need not work. */
export function keepLast<Given extends readonly unknown[], Answer>(work: (...given: Given) => Answer): (...given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | null = null
  return (...given) => {
    if (!last?.given.every((value, index) => Object.is(value, given[index]))) last = { given, answer: work(...given) }
    return last.answer
  }
}
