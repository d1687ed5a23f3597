/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "confine.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Processes and threads of this user in this /proc; 0 when it cannot be read. */
static unsigned long count_tasks(void)
{
    DIR *processes = opendir("/proc");
    if (!processes)
        return 0;
    unsigned long count = 0;
    for (const struct dirent *entry; (entry = readdir(processes));) {
        char path[300];
        struct stat status;
        if (!isdigit((unsigned char)entry->d_name[0]))
            continue;
        snprintf(path, sizeof path, "%s/task", entry->d_name);
        if (fstatat(dirfd(processes), path, &status, 0) != 0 || status.st_uid != getuid())
            continue;
        count += status.st_nlink > 2 ? status.st_nlink - 2 : 1; /* one link for every thread */
    }
    closedir(processes);
    return count;
}

static bool limit(int resource, rlim_t soft, rlim_t hard)
{
    struct rlimit present;
    if (getrlimit(resource, &present) == 0 && present.rlim_max < hard) {
        hard = present.rlim_max; /* raising a limit is not ours */
        soft = soft < hard ? soft : hard;
    }
    const struct rlimit wanted = {soft, hard};
    return setrlimit(resource, &wanted) == 0;
}

const char *apply_limits(const struct settings *settings)
{
    /* Outside a user namespace the kernel counts everything that this user runs. */
    const rlim_t others = settings->confinement == CONFINE_NAMESPACE ? 0 : count_tasks();
    const rlim_t stack = 8UL << 20; /* with an unlimited stack Rust cannot explain an overflow */
    if (!limit(RLIMIT_AS, settings->memory, settings->memory))
        return "memory limit";
    if (!limit(RLIMIT_CPU, settings->cpu, settings->cpu + 1)) /* SIGXCPU, then SIGKILL */
        return "CPU limit";
    if (!limit(RLIMIT_FSIZE, settings->file_size, settings->file_size))
        return "file size limit";
    if (!limit(RLIMIT_NPROC, settings->processes + others, settings->processes + others))
        return "process limit";
    if (!limit(RLIMIT_NOFILE, settings->files, settings->files))
        return "open file limit";
    if (!limit(RLIMIT_CORE, 0, 0) || !limit(RLIMIT_MEMLOCK, 0, 0) || !limit(RLIMIT_STACK, stack, stack))
        return "limits";
    /* Timers and queued signals, and queues of messages: memory of the kernel. */
    if (!limit(RLIMIT_SIGPENDING, 1024, 1024) || !limit(RLIMIT_MSGQUEUE, 0, 0))
        return "limits";
    /* Never above whoever started us; the watcher alone may be, see keep_watch(). */
    setpriority(PRIO_PROCESS, 0, settings->nice > settings->own_nice ? settings->nice : settings->own_nice);
    if (!limit(RLIMIT_NICE, 0, 0))
        return "limits";
    /* When memory runs out this one goes first; only a wish. */
    const int adjust = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (adjust >= 0) {
        const ssize_t written = write(adjust, "1000", 4);
        (void)written;
        close(adjust);
    }
    return NULL;
}
