/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
    READ_RIGHTS = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
    FILE_RIGHTS = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE
                  | LANDLOCK_ACCESS_FS_TRUNCATE | LANDLOCK_ACCESS_FS_IOCTL_DEV,
};

/* What each version of Landlock can rule: an unknown bit makes the kernel refuse the whole rule set. */
static uint64_t known_rights(long abi)
{
    uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    if (abi >= 2)
        rights |= LANDLOCK_ACCESS_FS_REFER;
    if (abi >= 3)
        rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
    if (abi >= 5)
        rights |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
    return rights;
}

/* Missing paths are passed over: what is not there needs no permission. */
static bool allow(int rules, const char *path, uint64_t rights)
{
    const int descriptor = open(path, O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT || errno == ENOTDIR;
    struct stat status;
    if (fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode))
        rights &= FILE_RIGHTS;
    const struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = descriptor};
    const bool added = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    const int error = errno;
    close(descriptor);
    errno = error;
    return added;
}

static bool allow_system(int rules, uint64_t known)
{
    static const char *const readable[] = {
        "/usr", "/bin", "/lib", "/lib64", "/etc/alternatives", "/etc/localtime", "/etc/ld.so.cache", "/proc/self",
    };
    static const char *const devices[] = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
    bool done = true;
    for (size_t i = 0; done && i < sizeof readable / sizeof *readable; ++i)
        done = allow(rules, readable[i], READ_RIGHTS);
    for (size_t i = 0; done && i < sizeof devices / sizeof *devices; ++i)
        done = allow(rules, devices[i], (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE) & known);
    return done;
}

const char *apply_landlock(const struct settings *settings)
{
    const long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1)
        return "Landlock";
    const uint64_t known = known_rights(abi);
    struct landlock_ruleset_attr attributes = {.handled_access_fs = known};
    size_t size = sizeof attributes.handled_access_fs;
    if (abi >= 4) {
        attributes.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
        size = offsetof(struct landlock_ruleset_attr, scoped);
    }
    if (abi >= 6) {
        attributes.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
        size = sizeof attributes;
    }
    const int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
    if (rules < 0 || !allow_system(rules, known))
        return "Landlock";
    for (int i = 0; i < settings->readable_count; ++i)
        if (!allow(rules, settings->readable[i], READ_RIGHTS))
            return "Landlock";
    for (int i = 0; i < settings->writable_count; ++i)
        if (!allow(rules, settings->writable[i],
                   known & ~(uint64_t)LANDLOCK_ACCESS_FS_MAKE_CHAR & ~(uint64_t)LANDLOCK_ACCESS_FS_MAKE_BLOCK))
            return "Landlock";
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || syscall(SYS_landlock_restrict_self, rules, 0) != 0)
        return "Landlock";
    close(rules);
    return NULL;
}
