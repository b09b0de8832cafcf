import type { ReactNode } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Button } from './button.tsx'

interface FileDropProps {
  /** What a screen reader calls the place where files can be dropped or pasted. */
  label: string
  /** Nothing can be dropped; the button says why by what stands beside it. */
  isBlocked: boolean
  /** @param folders the names of what were folders, and so no files */
  onFiles: (files: readonly File[], folders: readonly string[]) => void
  children: ReactNode
}

/** A part of a screen where files can be dropped, or pasted while its place has the focus. A folder is no file. */
export function FileDrop({ label, isBlocked, onFiles, children }: FileDropProps) {
  return (
    <DropZone
      className="file-drop"
      aria-label={label}
      isDisabled={isBlocked}
      getDropOperation={(_types, allowed) => (allowed.includes('copy') ? 'copy' : (allowed[0] ?? 'cancel'))}
      onDrop={({ items }) => {
        const folders = items.filter((item) => item.kind === 'directory').map(({ name }) => name)
        // Asked for at once: what was dropped is only there while it is being dropped.
        const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
        void Promise.all(files).then((dropped) => onFiles(dropped, folders))
      }}
    >
      {children}
    </DropZone>
  )
}

interface FileButtonProps {
  label: string
  isBlocked: boolean
  onFiles: FileDropProps['onFiles']
  /** Primary where it is what the screen is for. */
  look?: 'primary' | 'outline' | 'plain'
}

/** Opens the system's own dialog: the page gets the files, and never where they lie. */
export function FileButton({ label, isBlocked, onFiles, look = 'plain' }: FileButtonProps) {
  const button = (
    <Button look={look} size={look === 'plain' ? 'small' : 'normal'} icon="add" aria-disabled={isBlocked}>
      {label}
    </Button>
  )
  if (isBlocked) return button
  return (
    <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])], [])}>
      {button}
    </FileTrigger>
  )
}
