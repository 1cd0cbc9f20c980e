import { z } from 'zod';
import { SourceError } from './errors';
import { jsonOf } from './json';

/** Checks of what one department's system sends; a wrong shape is SOURCE_UNREADABLE and names the field, never its value. */
export const checksFor = (department: string) => {
  const unreadable = (why: string) => new SourceError('SOURCE_UNREADABLE', department, { cause: new Error(why) });
  const one =
    <T>(shape: z.ZodType<T>) =>
    (value: unknown): T => {
      const parsed = shape.safeParse(value);
      if (!parsed.success) throw unreadable(parsed.error.issues[0]?.path.join('.') ?? 'shape');
      return parsed.data;
    };
  return {
    /** A single value of this shape. */
    one,
    /** A list of rows, each of this shape. */
    rows: <T>(shape: z.ZodType<T>) => one(z.array(shape)),
    /** The JSON of a body. */
    json(bytes: Buffer): unknown {
      const value = jsonOf(bytes);
      if (value === undefined) throw unreadable('not JSON');
      return value;
    },
    unreadable,
  };
};
