/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef OCHRE_RUNBOX_CONFINE_H
#define OCHRE_RUNBOX_CONFINE_H

#include <stdbool.h>

enum { MAX_PATHS = 64 };

enum confinement {
    CONFINE_NAMESPACE, /* bubblewrap is around us: limits and the system call filter */
    CONFINE_LANDLOCK,  /* no namespaces: also Landlock, and a filter without network and without other processes */
    CONFINE_LIMITS,    /* resource limits only */
};

struct settings {
    enum confinement confinement;
    unsigned long long memory;    /* bytes of address space */
    unsigned long long cpu;       /* seconds */
    unsigned long long file_size; /* bytes */
    unsigned long long processes;
    unsigned long long files;
    int nice;
    long long wall_ms; /* without a byte on the lifeline */
    bool count_processes;
    int report;   /* descriptor, -1 = none */
    int lifeline; /* descriptor, -1 = none */
    const char *folder;
    const char *readable[MAX_PATHS];
    int readable_count;
    const char *writable[MAX_PATHS];
    int writable_count;
    char **program;
};

/* Fills the settings from the command line; returns what is wrong, or NULL. */
const char *read_options(int count, char **arguments, struct settings *settings);

/* Each confines the calling process; returns the name of the step that failed, with errno set, or NULL. */
const char *apply_limits(const struct settings *settings);
const char *apply_landlock(const struct settings *settings);
const char *apply_filter(const struct settings *settings);

/* Processes and threads in this /proc, of one user or (own_user_only = false) of all; 0 when it cannot be read. */
unsigned long count_tasks(bool own_user_only);

#endif
