package vn.tinhso.reorganisations;

import org.springframework.stereotype.Component;

/** All tables of a plan. */
@Component
record PlanRecords(PlanStore plans, LineStore lines, RehomingStore rehomings) {}
