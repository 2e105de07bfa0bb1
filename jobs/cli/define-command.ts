import type { ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import type { Settings } from '#backend/env.ts';

export interface CommandInput {
  positionals: readonly string[];
  /** Options as given, or their defaults. */
  options: Readonly<Record<string, string | boolean | undefined>>;
  settings: Settings;
}

/** A job that a person starts. */
export interface Command {
  /** Equals the file's name. */
  id: string;
  summary: string;
  /** `enseigne ` + this. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** False: the command works on files alone and no database is opened. */
  needsDatabase: boolean;
  run(input: CommandInput): Promise<void>;
}

export const CommandShape = z.looseObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  summary: z.string().min(10),
  usage: z.string(),
  needsDatabase: z.boolean(),
});

/** The person asked for something that can't be done as asked: one sentence on stderr, exit code 2. */
export class UsageError extends Error {
  readonly id = 'usage';
}

/** Declares a command. */
export function defineCommand(command: Command): Command {
  return command;
}

/** A text option, or undefined. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}
