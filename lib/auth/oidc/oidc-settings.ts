/** An OpenID provider that people may sign in with. */
export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it. */
  name: string
}
