import { SpecSchema } from '@motcua/spec'

/** How a dossier comes in, as the spec declares it. */
export const ChannelSchema = SpecSchema.properties.identity.properties.channels.items
