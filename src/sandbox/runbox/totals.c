/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "confine.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Everything below this process: the kernel's own limits count a process at a time. Where a number cannot be read the
 * process is gone, or another user's, and adds nothing. */

enum { MAX_WALKED = 4096 };

struct tree {
    pid_t pids[MAX_WALKED];
    int count;
    unsigned long tasks;
};

struct quota {
    unsigned long long bytes;
    unsigned long long entries;
    unsigned long long most_entries;
};

static bool read_text(const char *path, char *text, size_t size)
{
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const ssize_t count = read(descriptor, text, size - 1);
    close(descriptor);
    text[count > 0 ? count : 0] = '\0';
    return count > 0;
}

static void add_children(struct tree *tree, const char *task)
{
    char path[320];
    char text[8192];
    snprintf(path, sizeof path, "%s/children", task);
    if (!read_text(path, text, sizeof text))
        return;
    char *rest = text;
    for (long pid; tree->count < MAX_WALKED && (pid = strtol(rest, &rest, 10)) > 0;)
        tree->pids[tree->count++] = (pid_t)pid;
}

static void add_tasks(struct tree *tree, pid_t pid, bool is_counted)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
    DIR *tasks = opendir(path);
    if (!tasks)
        return;
    for (const struct dirent *entry; (entry = readdir(tasks));) {
        char task[320];
        if (!isdigit((unsigned char)entry->d_name[0]))
            continue;
        tree->tasks += is_counted;
        snprintf(task, sizeof task, "%s/%s", path, entry->d_name);
        add_children(tree, task);
    }
    closedir(tasks);
}

static void walk(struct tree *tree)
{
    tree->count = 0;
    tree->tasks = 0;
    add_tasks(tree, getpid(), false);
    for (int i = 0; i < tree->count; ++i)
        add_tasks(tree, tree->pids[i], true);
}

/* User and system time, also of children that it has waited for: fields 14 to 17, behind a name that may hold anything. */
static unsigned long long cpu_ms_of(pid_t pid)
{
    char path[64];
    char text[1024];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    if (!read_text(path, text, sizeof text))
        return 0;
    char *field = strrchr(text, ')');
    for (int number = 2; field && number < 14; ++number)
        field = strchr(field + 1, ' ');
    unsigned long long ticks = 0;
    for (int i = 0; field && i < 4; ++i)
        ticks += strtoull(field, &field, 10);
    return ticks * 1000 / (unsigned long long)sysconf(_SC_CLK_TCK);
}

static unsigned long long resident_of(pid_t pid)
{
    char path[64];
    char text[256];
    snprintf(path, sizeof path, "/proc/%d/statm", (int)pid);
    if (!read_text(path, text, sizeof text))
        return 0;
    const char *resident = strchr(text, ' ');
    return resident ? strtoull(resident, NULL, 10) * (unsigned long long)sysconf(_SC_PAGESIZE) : 0;
}

/* Pages that several processes share count in parts; slower to ask. */
static unsigned long long proportional_of(pid_t pid)
{
    char path[64];
    char text[2048];
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)pid);
    const char *line = read_text(path, text, sizeof text) ? strstr(text, "\nPss:") : NULL;
    return line ? strtoull(line + 5, NULL, 10) * 1024 : resident_of(pid);
}

static unsigned long long sum(const struct tree *tree, unsigned long long (*of)(pid_t))
{
    unsigned long long total = 0;
    for (int i = 0; i < tree->count; ++i)
        total += of(tree->pids[i]);
    return total;
}

static unsigned long long waited_cpu_ms(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (unsigned long long)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
           + (unsigned long long)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

const char *over_total(const struct settings *settings)
{
    static struct tree tree;
    walk(&tree);
    if (tree.tasks > settings->processes)
        return "processes";
    if (sum(&tree, resident_of) > settings->memory && sum(&tree, proportional_of) > settings->memory)
        return "memory";
    if (settings->total_cpu > 0 && waited_cpu_ms() + sum(&tree, cpu_ms_of) > settings->total_cpu * 1000)
        return "cpu";
    return NULL;
}

enum { DEEPEST_FOLDER = 200 };

/* nftw() knows no argument for its visitor. */
static struct quota used;

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)path;
    (void)kind;
    /* nftw() keeps the whole way down on its stack: it would not come back from folders thousands deep. */
    if (place->level > DEEPEST_FOLDER) {
        used.entries = used.most_entries;
        return ++used.entries;
    }
    used.bytes += (unsigned long long)status->st_blocks * 512;
    return ++used.entries > used.most_entries;
}

bool over_quota(const struct settings *settings)
{
    enum { OPEN_FOLDERS = 16 };
    for (int i = 0; i < settings->quota_count; ++i) {
        struct statvfs facts;
        /* What a compiler may fill lies on the disk at every level. */
        if (settings->confinement == CONFINE_NAMESPACE && !settings->is_build) {
            /* A memory folder of its own: its size is fixed, its number of files is not. */
            if (statvfs(settings->quota[i], &facts) == 0 && facts.f_files - facts.f_ffree > settings->quota_files)
                return true;
            continue;
        }
        used = (struct quota){.most_entries = settings->quota_files};
        nftw(settings->quota[i], visit, OPEN_FOLDERS, FTW_PHYS | FTW_MOUNT | FTW_CHDIR);
        if (used.entries > settings->quota_files || used.bytes > settings->quota_bytes)
            return true;
    }
    return false;
}
