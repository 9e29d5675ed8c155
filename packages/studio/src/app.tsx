import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, Navigate } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { LocaleProvider } from './i18n/locale.tsx'
import { Broken, NoSuchPage } from './shell/broken.tsx'
import { KeyProvider } from './shell/keys.tsx'
import { roomsOf } from './shell/rooms.ts'
import { useMe } from './shell/session.ts'
import { Shell } from './shell/shell.tsx'
import { Skeleton } from './ui/states.tsx'

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true } },
})

/** Each room is a file of its own and is loaded when it is first entered. */
const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <Broken />,
    hydrateFallbackElement: <Skeleton />,
    children: [
      { index: true, element: <Home /> },
      {
        path: 'procedures',
        lazy: async () => ({ Component: (await import('./designer/procedures-room.tsx')).ProceduresRoom }),
      },
      {
        path: 'procedures/import',
        lazy: async () => ({ Component: (await import('./designer/import/import-room.tsx')).ImportRoom }),
      },
      {
        path: 'procedures/:id/design',
        lazy: async () => ({ Component: (await import('./designer/designer-room.tsx')).DesignerRoom }),
      },
      {
        path: 'procedures/:id/versions/:n',
        lazy: async () => ({ Component: (await import('./review/review-room.tsx')).ReviewRoom }),
      },
      { path: 'desk', lazy: async () => ({ Component: (await import('./desk/desk-room.tsx')).DeskRoom }) },
      {
        path: 'desk/:dossier/:task',
        lazy: async () => ({ Component: (await import('./desk/task-room.tsx')).TaskRoom }),
      },
      {
        path: 'dossiers',
        lazy: async () => ({ Component: (await import('./dossiers/dossiers-room.tsx')).DossiersRoom }),
      },
      {
        path: 'dossiers/:id',
        lazy: async () => ({ Component: (await import('./dossiers/dossier-room.tsx')).DossierRoom }),
      },
      {
        path: 'register',
        lazy: async () => ({ Component: (await import('./dossiers/register-room.tsx')).RegisterRoom }),
      },
      {
        path: 'services',
        lazy: async () => ({ Component: (await import('./citizen/services-room.tsx')).ServicesRoom }),
      },
      {
        path: 'services/:id',
        lazy: async () => ({ Component: (await import('./citizen/filing-room.tsx')).FilingRoom }),
      },
      {
        path: 'postings',
        lazy: async () => ({ Component: (await import('./citizen/postings-room.tsx')).PostingsRoom }),
      },
      {
        path: 'postings/:code/:wait',
        lazy: async () => ({ Component: (await import('./citizen/posting-room.tsx')).PostingRoom }),
      },
      { path: 'track', lazy: async () => ({ Component: (await import('./citizen/track-room.tsx')).TrackRoom }) },
      { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in/sign-in-room.tsx')).SignInRoom }) },
      { path: 'admin', lazy: async () => ({ Component: (await import('./admin/admin-room.tsx')).AdminRoom }) },
      { path: '*', element: <NoSuchPage /> },
    ],
  },
])

/** The first room that the person may enter. */
function Home() {
  const me = useMe()
  if (!me) return <Skeleton />
  return <Navigate replace to={roomsOf(me.permissions)[0]?.path ?? '/services'} />
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <KeyProvider>
          <RouterProvider router={router} />
        </KeyProvider>
      </LocaleProvider>
    </QueryClientProvider>
  )
}
