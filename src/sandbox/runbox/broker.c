/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Modes and times by path, for compilers without namespaces. No filter can see which path is meant: the kernel asks us
 * instead of doing it, and we do it ourselves where the file lies in a folder that the program may write. What was
 * asked is read once, so that changing it meanwhile changes nothing; and Landlock lets no file from elsewhere be linked
 * there. */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* One request, as it was when it was read. */
struct change {
    char path[PATH_MAX]; /* absolute */
    bool has_mode;       /* else times */
    mode_t mode;
    struct timespec times[2];
};

/* Where the arguments of a call stand; -1 = it has none. */
struct shape {
    int call;
    int folder;
    int path;
    int mode;
    int times;
    int flags;
};

static const struct shape shapes[] = {
    {SCMP_SYS(chmod), -1, 0, 1, -1, -1},
    {SCMP_SYS(fchmodat), 0, 1, 2, -1, -1},
    {FCHMODAT2, 0, 1, 2, -1, 3},
    {SCMP_SYS(utimensat), 0, 1, -1, 2, 3},
};

static const struct shape *shape_of(int call)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; ++i)
        if (shapes[i].call == call)
            return &shapes[i];
    return NULL;
}

/* Of the memory of a process that waits for us; less where it ends. */
static ssize_t read_memory(pid_t pid, uint64_t address, void *bytes, size_t size)
{
    char name[64];
    snprintf(name, sizeof name, "/proc/%d/mem", (int)pid);
    const int memory = open(name, O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return -1;
    const ssize_t count = pread(memory, bytes, size, (off_t)address);
    close(memory);
    return count;
}

/* The folder that a relative path begins at, with a slash behind it; false when it has none. */
static bool read_start(pid_t pid, int folder, char *path, size_t size)
{
    char name[64];
    if (folder == AT_FDCWD)
        snprintf(name, sizeof name, "/proc/%d/cwd", (int)pid);
    else
        snprintf(name, sizeof name, "/proc/%d/fd/%d", (int)pid, folder);
    const ssize_t length = readlink(name, path, size - 1);
    if (length <= 0 || (size_t)length >= size - 1)
        return false;
    path[length] = '/';
    path[length + 1] = '\0';
    return true;
}

static bool read_path(const struct seccomp_notif *asked, const struct shape *shape, char *path)
{
    char told[PATH_MAX];
    const ssize_t count = read_memory((pid_t)asked->pid, asked->data.args[shape->path], told, sizeof told);
    if (count <= 0 || !memchr(told, '\0', (size_t)count) || told[0] == '\0')
        return false;
    path[0] = '\0';
    const int folder = shape->folder < 0 ? AT_FDCWD : (int)asked->data.args[shape->folder];
    if (told[0] != '/' && !read_start((pid_t)asked->pid, folder, path, PATH_MAX))
        return false;
    if (strlen(path) + strlen(told) >= PATH_MAX)
        return false;
    strcat(path, told);
    return true;
}

static bool read_change(const struct seccomp_notif *asked, struct change *change)
{
    const struct shape *shape = shape_of(asked->data.nr);
    if (!shape || (shape->flags >= 0 && (int)asked->data.args[shape->flags] != 0))
        return false;
    change->has_mode = shape->mode >= 0;
    if (change->has_mode) {
        change->mode = (mode_t)asked->data.args[shape->mode] & 07777;
    } else if (asked->data.args[shape->times] == 0) {
        change->times[0].tv_nsec = change->times[1].tv_nsec = UTIME_NOW;
    } else if (read_memory((pid_t)asked->pid, asked->data.args[shape->times], change->times, sizeof change->times)
               != (ssize_t)sizeof change->times) {
        return false;
    }
    return read_path(asked, shape, change->path);
}

/* What lies behind a folder in a path, or NULL when it does not lie there. */
static const char *below(const char *path, const char *folder)
{
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/' ? path + length + 1 : NULL;
}

/* Never out of the folder, whatever links and dots the rest has. */
static int open_below(const char *folder, const char *rest)
{
    const int start = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (start < 0)
        return -1;
    const struct open_how how = {.flags = O_PATH | O_CLOEXEC, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
    const int found = (int)syscall(SYS_openat2, start, rest + strspn(rest, "/"), &how, sizeof how);
    const int error = errno;
    close(start);
    errno = error;
    return found;
}

/* The file in one of the folders that the program may write, else EPERM. */
static int open_writable(const struct settings *settings, const char *path)
{
    for (int i = 0; i < settings->writable_count; ++i) {
        char real[PATH_MAX];
        const char *rest = below(path, settings->writable[i]);
        if (!rest && realpath(settings->writable[i], real)) /* as the kernel names it */
            rest = below(path, real);
        if (rest)
            return open_below(settings->writable[i], rest);
    }
    errno = EPERM;
    return -1;
}

/* Returns 0 or what went wrong. */
static int apply_change(const struct settings *settings, const struct change *change)
{
    const int file = open_writable(settings, change->path);
    if (file < 0)
        return errno == EXDEV ? EPERM : errno;
    struct stat status;
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    int error = 0;
    /* We may have rights that the program has given away. */
    if (fstat(file, &status) != 0 || status.st_uid != geteuid()
        || !(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) {
        error = EPERM;
    } else if (change->has_mode ? chmod(name, change->mode) != 0 : utimensat(AT_FDCWD, name, change->times, 0) != 0) {
        error = errno;
    }
    close(file);
    return error;
}

void answer_change(int listener, const struct settings *settings)
{
    struct seccomp_notif *asked = NULL;
    struct seccomp_notif_resp *answer = NULL;
    if (seccomp_notify_alloc(&asked, &answer) == 0 && seccomp_notify_receive(listener, asked) == 0) {
        struct change change = {.path = ""};
        const bool is_read = read_change(asked, &change);
        /* Whose number it was may have gone, and another process have got it, while it was read. */
        if (seccomp_notify_id_valid(listener, asked->id) == 0) {
            answer->id = asked->id;
            answer->error = is_read ? -apply_change(settings, &change) : -EPERM;
            seccomp_notify_respond(listener, answer);
        }
    }
    seccomp_notify_free(asked, answer);
}
