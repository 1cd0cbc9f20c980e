/** Where something named is, without a door: an estate's or a landmark's own entry. */
export interface Site {
  record: string;
  community: string | null;
  grid: string | null;
  road: number;
  no: string;
  point: { lon: number; lat: number } | null;
}

/** The entries behind names: a name of several towns has several. */
export interface Sites {
  /** A record of a kind carries this name, and no other any more. */
  put(kind: string, name: number, site: Site): void;
  /** The record carries no name any more. */
  remove(kind: string, record: string): void;
  of(name: number): readonly Site[];
}

export function createSites(): Sites {
  const byName = new Map<number, Site[]>();
  const nameOf = new Map<string, number>();
  const remove = (kind: string, record: string): void => {
    const key = `${kind}/${record}`;
    const name = nameOf.get(key);
    if (name === undefined) return;
    nameOf.delete(key);
    byName.set(
      name,
      (byName.get(name) ?? []).filter((site) => site.record !== record),
    );
  };
  return {
    remove,
    put(kind, name, site) {
      remove(kind, site.record);
      nameOf.set(`${kind}/${site.record}`, name);
      const list = byName.get(name);
      if (list) list.push(site);
      else byName.set(name, [site]);
    },
    of: (name) => byName.get(name) ?? [],
  };
}
