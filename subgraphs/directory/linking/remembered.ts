const mostRemembered = 100_000;

/** Works a text out once while it comes again and again, as dates, codes and the names that many have do. */
export function remembered<Value>(workOut: (text: string) => Value): (text: string) => Value {
  // Two generations: when the newer one is full the older one is let go, so that what comes again stays.
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (text) => {
    const known = newer.get(text);
    if (known !== undefined) return known;
    const earlier = older.get(text);
    const value = earlier === undefined ? workOut(text) : earlier;
    if (newer.size >= mostRemembered) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, value);
    return value;
  };
}
