"""Microsoft's local client beside the example programme, on this machine alone."""
