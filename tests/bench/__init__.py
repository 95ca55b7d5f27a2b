"""The benchmarks run, whatever the machine: times are measured elsewhere."""
