package vn.tinhso.retention;

import org.springframework.stereotype.Component;

/** The wave and what is in it. */
@Component
record WaveRecords(WaveStore waves, WaveItemStore items) {}
