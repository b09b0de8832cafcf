/** The parts of the form, in the order in which a call goes: who, what, and the question that is always asked. */
const PARTS = '.form-part, .form-jump'
/** What one types or chooses in; buttons beside a part are not where it begins. */
const FIELDS = 'input:not([type="checkbox"]), textarea, button.select'

/** Goes to the first field of the part after (or before) the one that has the focus: a trained typist skips what was not said. */
export function focusPart(form: HTMLElement, step: 1 | -1): void {
  const parts = [...form.querySelectorAll<HTMLElement>(PARTS)]
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(at + step + parts.length) % parts.length]
  next?.querySelector<HTMLElement>(FIELDS)?.focus()
}
