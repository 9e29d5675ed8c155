import { administrationRoutes } from './routes/administration-routes.ts'
import { dossierRoutes } from './routes/dossier-routes.ts'
import { generalRoutes } from './routes/general-routes.ts'
import { procedureRoutes } from './routes/procedure-routes.ts'
import { serviceRoutes } from './routes/service-routes.ts'

/** Every route of the interface, by the name of its function in the client. Sign-in (`/api/auth/*`) belongs to the sign-in library. */
export const routes = {
  ...generalRoutes,
  ...procedureRoutes,
  ...serviceRoutes,
  ...dossierRoutes,
  ...administrationRoutes,
}
export type RouteName = keyof typeof routes
