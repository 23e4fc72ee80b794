"""What is true: plain rules about plans, reports and people. No I/O, no clock, no `await`."""
