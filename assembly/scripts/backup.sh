# shellcheck shell=bash
# Backup and restore of a data folder.

command_backup() { refuse "backup is not built yet"; }
command_restore() { refuse "restore is not built yet"; }
