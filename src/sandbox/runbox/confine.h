/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef OCHRE_RUNBOX_CONFINE_H
#define OCHRE_RUNBOX_CONFINE_H

#include <stdbool.h>

enum { MAX_PATHS = 64, MAX_QUOTA = 4 };

/* Calls that libseccomp does not know by name everywhere. */
enum { FCHMODAT2 = 452, SETXATTRAT = 463, REMOVEXATTRAT = 466 };

enum confinement {
    CONFINE_NAMESPACE, /* bubblewrap is around us: limits and the system call filter */
    CONFINE_LANDLOCK,  /* no namespaces: also Landlock, and a filter without network and without other processes */
    CONFINE_LIMITS,    /* resource limits only */
};

struct settings {
    enum confinement confinement;
    unsigned long long memory;    /* bytes: address space of one process, resident memory of all together */
    unsigned long long cpu;       /* seconds of one process */
    unsigned long long total_cpu; /* seconds of all together, 0 = not counted */
    unsigned long long file_size; /* bytes */
    unsigned long long processes; /* and threads, together */
    unsigned long long files;
    int nice;
    int own_nice;      /* of whoever started us */
    long long wall_ms; /* without a byte on the lifeline */
    bool is_build;     /* a compiler or linker, which sets the mode and the times of what it writes */
    bool is_tracer;    /* a debugger, which traces what it starts */
    bool becomes;      /* no watcher: this process itself becomes the program, which a debugger has started */
    int report;        /* descriptor, -1 = none */
    int lifeline;      /* descriptor, -1 = none */
    int group;         /* descriptor of a cgroup.procs, -1 = none */
    const char *folder;
    const char *preload; /* library for the program's dynamic linker, NULL = none */
    const char *readable[MAX_PATHS];
    int readable_count;
    const char *writable[MAX_PATHS];
    int writable_count;
    const char *quota[MAX_QUOTA]; /* folders for the program's files */
    int quota_count;
    unsigned long long quota_files; /* files and folders in each */
    unsigned long long quota_bytes; /* in each that is no memory folder of a fixed size */
    char **program;
};

/* Fills the settings from the command line; returns what is wrong, or NULL. */
const char *read_options(int count, char **arguments, struct settings *settings);

/* Each confines the calling process; returns the name of the step that failed, with errno set, or NULL. */
const char *apply_limits(const struct settings *settings);
const char *apply_landlock(const struct settings *settings);
/* `listener` becomes the descriptor where the kernel asks about a change by path, -1 = it never does. */
const char *apply_filter(const struct settings *settings, int *listener);

/* Between the program that is to be and its watcher: a byte, and a descriptor with it unless that is -1. */
bool tell(int channel, char word, int descriptor);
/* The byte, or 0 at the end; a descriptor that came with it. */
char hear(int channel, int *descriptor);

/* Answers one question of the kernel's: a change of mode or times by path. */
void answer_change(int listener, const struct settings *settings);

/* What everything below this process uses too much of together: "processes", "memory", "cpu", or NULL. */
const char *over_total(const struct settings *settings);
/* Whether a folder for the program's files holds too many, or too large ones. */
bool over_quota(const struct settings *settings);

#endif
