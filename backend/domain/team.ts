import { z } from 'zod';

/** A team's name, as the standard's routing rules give it. */
export const TeamName = z.string().trim().min(1).max(60);

/** People who mend findings together; `assigneeId`: to whom what comes in is given at once. */
export interface Team {
  id: string;
  name: string;
  assigneeId: string | null;
  members: { userId: string; isLead: boolean }[];
}
