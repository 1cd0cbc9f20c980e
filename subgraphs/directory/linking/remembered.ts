const mostRemembered = 20_000;

/** Works each text out once, as long as not too many are known: dates, codes and the names that many have come again and again. */
export function remembered<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const memory = new Map<string, Value>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= mostRemembered) memory.clear();
    const value = workOut(text);
    memory.set(text, value);
    return value;
  };
}
