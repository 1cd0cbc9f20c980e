import { z } from 'zod';
import { checksFor } from '../shared/parsed';

const { rows, json } = checksFor('parking');
const permit = z.object({ no: z.string().min(1), holder: z.string(), bay: z.string().nullish(), until: z.string() });

export type PermitRecord = z.infer<typeof permit>;

const parsePermits = rows(permit);
export const parseAnswer = (body: Buffer): PermitRecord[] => parsePermits(json(body));
