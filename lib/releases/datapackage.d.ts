/** The part of the Frictionless reader that tests use; the package has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string
    tabular: boolean
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>
    valid: boolean
    resources: Resource[]
  }
}
