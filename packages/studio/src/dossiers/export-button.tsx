import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { usePermissions } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/states.tsx'
import { words } from './words.ts'

interface ExportButtonProps {
  readonly id: string
  readonly code: string
}

/** For whoever may: everything that recomputing this dossier needs, as one file. */
export function ExportButton({ id, code }: ExportButtonProps) {
  const t = useWords(words)
  const said = useProblemText()
  const mayExport = usePermissions().includes('dossier.export')
  const take = useMutation({
    mutationFn: () => api.exportDossier({ params: { id } }),
    onSuccess: (exported) => save(`${code}.json`, JSON.stringify(exported)),
  })
  if (!mayExport) return null
  return (
    <div>
      <Button icon={<Download size={16} aria-hidden />} isDisabled={take.isPending} onPress={() => take.mutate()}>
        {take.isPending ? t.exporting : t.export}
      </Button>
      {take.error ? <Problem title={t.dossierFailed} remedy={said(take.error)} /> : null}
    </div>
  )
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
