import type Dexie from 'dexie'

export function version3(database: Dexie): void {
  database.version(3).stores({
    chunks: '[attachmentId+index], caseId',
    unfinishedAttachments: 'attachmentId, caseId',
  })
}
