/** The remark by which a flowchart of ours says what its arrows mean. */
export const ARROW_REMARK = '%% Arrows: --> supports, --x attacks, -.-> says the same in other words';
