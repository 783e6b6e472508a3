// How long work tells of itself. The engine reports; whoever called decides how to show it.

export interface ProgressReport {
  /** What is being done, for people: "Reading LSOA11_England_BGC.topojson.gz". */
  readonly step: string;
  readonly done: number;
  /** 0: nobody knows. */
  readonly total: number;
}

export type Progress = (report: ProgressReport) => void;
