"""The commands: one module each, named after its command, with the command as `COMMAND`."""
