import { z } from 'zod';
import { EscalationStep, RoutingRule } from '#domain/standard-rules.ts';
import { TeamName } from '#domain/team.ts';
import { defineRoute } from './define-route.ts';
import { Colleague } from './findings.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** More rules than anybody keeps in their head. */
const RULES_MAX = 100;
const Rules = z.array(RoutingRule).max(RULES_MAX);
const TeamParams = BrandParams.extend({ teamName: TeamName });

/** A team with its people and what waits for it now, within the viewer's scope. */
export const TeamView = z.object({
  name: z.string(),
  /** Whom a finding of the team is given to at once; null: nobody. */
  assigneeId: z.string().nullable(),
  members: z.array(z.object({ id: z.string(), name: z.string().nullable(), isLead: z.boolean() })),
  /** Some rule routes to it. */
  isRouted: z.boolean(),
  /** It was made here, and not only named by a rule. */
  isKept: z.boolean(),
  open: z.int(),
});
export type TeamView = z.infer<typeof TeamView>;

export const getRouting = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/routing', summary: 'Who mends what: the routing rules and escalation steps of the standard in force, and the teams with their people and open findings.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    /** Of the standard in force; null: none is published. */
    version: z.int().nullable(), rules: Rules,
    /** In force: the standard's own, or ours where it names none. */
    escalation: z.array(EscalationStep), isOwnEscalation: z.boolean(),
    teams: z.array(TeamView),
    /** Open findings that no rule catches. */
    unrouted: z.int(),
    mayManage: z.boolean(),
    /** Who may be in a team, and which regions a rule may name; empty for those who may not change them. */
    people: z.array(Colleague), regions: z.array(z.string()),
  }),
});

export const previewRouting = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/routing-preview', summary: 'Where the open findings go by the rules in force and by these. Nothing is written.',
  params: BrandParams, query: Nothing, body: z.strictObject({ rules: Rules }),
  response: z.object({ teams: z.array(z.object({ team: z.string().nullable(), before: z.int(), after: z.int() })), caught: z.array(z.int()), moved: z.int() }),
});

export const publishRouting = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/routing', summary: 'Publishes the standard in force with these rules and steps as its next version; 409 when another was published since `basedOn`.',
  params: BrandParams, query: Nothing, body: z.strictObject({ rules: Rules, escalation: z.array(EscalationStep).max(5), basedOn: z.int().positive() }),
  response: z.object({ version: z.int(), isNew: z.boolean() }),
});

export const saveTeam = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/teams/:teamName', summary: 'Makes a team, or says anew who is in it, who leads it and whom its findings are given to.',
  params: TeamParams, query: Nothing,
  body: z.strictObject({ assigneeId: z.string().min(1).nullable(), members: z.array(z.strictObject({ userId: z.string().min(1), isLead: z.boolean() })).max(200) }), response: z.object({ name: z.string() }),
});

export const deleteTeam = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/teams/:teamName/deletion', summary: 'Takes a team away; rules that name it stay as they are.',
  params: TeamParams, query: Nothing, body: z.strictObject({}), response: z.object({ name: z.string() }),
});
