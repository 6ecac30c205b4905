#!/bin/sh
# `dti` as the service runs it: under its account, with its settings. Goes to /usr/local/bin/dti.
exec sudo -u dti sh -c 'set -a; . /etc/dti/dti.env; cd "$DTI_WORKSPACE"; exec /opt/dti/program/dti "$@"' dti "$@"
