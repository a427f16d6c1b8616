import type { ModelFormat } from '../../shared/contract/spreadsheets.ts';
import type { PortfolioEntry } from '../../shared/domain/portfolio.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';

/** Writes the revenue model of a proposal. The same proposal gives the same cells. */
export type WriteModel = (proposal: Proposal, format: ModelFormat) => Promise<Uint8Array>;

/** The sheets of a CSV or XLSX file from outside, within limits. Throws `file-refused` for what is neither. */
export type ReadSpreadsheet = (bytes: Uint8Array) => Promise<OfferedSheet[]>;

/** Writes one row for each proposal of the portfolio. */
export type WritePortfolio = (entries: readonly PortfolioEntry[], format: ModelFormat) => Promise<Uint8Array>;
