/** The texts that a generation is made of. */
export interface Sources {
  /** Any Federation v2 supergraph. */
  readonly supergraph: string;
  /** The manifest of the trusted documents; empty where there are none. */
  readonly operations: string;
}
