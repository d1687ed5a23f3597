/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <sys/socket.h>

/* What no lesson needs and what reaches past the namespaces. clone3 and futex stay: std needs them. */
static const int denied_always[] = {
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(io_uring_enter),
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_register),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(setns),
    SCMP_SYS(unshare),
    SCMP_SYS(personality),
    SCMP_SYS(open_tree),
    SCMP_SYS(move_mount),
    SCMP_SYS(mount_setattr),
    SCMP_SYS(fsopen),
    SCMP_SYS(fsconfig),
    SCMP_SYS(fsmount),
    SCMP_SYS(fspick),
    /* What the whole machine, or all of the user's programs, share a number of. */
    SCMP_SYS(io_setup),
    SCMP_SYS(inotify_init),
    SCMP_SYS(inotify_init1),
    SCMP_SYS(fanotify_init),
    SCMP_SYS(memfd_secret),
    SCMP_SYS(shmget),
};

/* The hands of a debugger. Who is given them can reach every other process of its namespace. */
static const int denied_to_all_but_tracers[] = {
    SCMP_SYS(ptrace),
};

/* Memory that no process has to show. Linkers may use it. */
static const int denied_to_programs[] = {
    SCMP_SYS(memfd_create),
};

/* Without namespaces also: every socket (a path socket of the session would lead out of the sandbox; socketpair
 * stays), shared memory and queues of the system, and the settings of other processes. */
static const int denied_without_namespaces[] = {
    SCMP_SYS(socket),
    SCMP_SYS(semget),
    SCMP_SYS(msgget),
    SCMP_SYS(mq_open),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(sched_setaffinity),
    SCMP_SYS(sched_setscheduler),
    SCMP_SYS(ioprio_set),
    SCMP_SYS(sched_setattr),
    SCMP_SYS(migrate_pages),
    SCMP_SYS(process_madvise),
    SCMP_SYS(setpriority),
    /* Landlock rules what may be opened, not what may be changed by path. Of a file that is open std::fs::copy sets
     * the mode (fchmod): that goes on working. */
    SCMP_SYS(truncate),
    SCMP_SYS(chown),
    SCMP_SYS(lchown),
    SCMP_SYS(fchownat),
    SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr),
    SCMP_SYS(removexattr),
    SCMP_SYS(lremovexattr),
    SCMP_SYS(openat2), /* its flags lie in memory, which a filter cannot see */
};

/* Old names of what nobody needs. */
static const int denied_by_path[] = {
    SCMP_SYS(utime),
    SCMP_SYS(utimes),
    SCMP_SYS(futimesat),
};

/* Modes and times by path: denied to programs. A compiler may do so in its own folders, see broker.c: the linker of
 * binutils sets the mode of what it wrote, cargo the times. */
static const int asked_by_path[] = {
    SCMP_SYS(chmod),
    SCMP_SYS(fchmodat),
};

static int deny(scmp_filter_ctx filter, const int *calls, size_t count)
{
    int result = 0;
    for (size_t i = 0; i < count && result == 0; ++i)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), calls[i], 0);
    return result;
}

#define COUNT_OF(list) (sizeof(list) / sizeof *(list))

/* Local and internet sockets only; others (VSOCK, netlink) reach past the network of one's own. */
static int deny_families(scmp_filter_ctx filter)
{
    int result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
                                  SCMP_A0(SCMP_CMP_GT, AF_INET6));
    for (unsigned family = 0; family < AF_INET6 && result == 0; ++family)
        if (family != AF_UNIX && family != AF_INET)
            result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
                                      SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffU, family));
    return result;
}

/* New namespaces of any kind: by clone() its flags can be seen, by clone3() they cannot, and libc then takes clone(). */
static int deny_namespaces(scmp_filter_ctx filter)
{
    static const unsigned flags[] = {CLONE_NEWUSER, CLONE_NEWNS,  CLONE_NEWPID,   CLONE_NEWNET,
                                     CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP};
    int result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    for (size_t i = 0; i < COUNT_OF(flags) && result == 0; ++i)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                                  SCMP_A0(SCMP_CMP_MASKED_EQ, flags[i], flags[i]));
    return result;
}

/* What a path may not be used for. Before its third version Landlock does not rule that opening may cut a file. */
static int deny_paths(scmp_filter_ctx filter)
{
    const unsigned cut = O_ACCMODE | O_TRUNC;
    int result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1,
                                  SCMP_A1(SCMP_CMP_MASKED_EQ, cut, O_RDONLY | O_TRUNC));
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1,
                                  SCMP_A2(SCMP_CMP_MASKED_EQ, cut, O_RDONLY | O_TRUNC));
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SETXATTRAT, 0);
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), REMOVEXATTRAT, 0);
    if (result == 0)
        result = deny(filter, denied_by_path, COUNT_OF(denied_by_path));
    return result;
}

static int rule_changes(scmp_filter_ctx filter, bool is_asked)
{
    const uint32_t action = is_asked ? SCMP_ACT_NOTIFY : SCMP_ACT_ERRNO(EPERM);
    int result = 0;
    for (size_t i = 0; i < COUNT_OF(asked_by_path) && result == 0; ++i)
        result = seccomp_rule_add(filter, action, asked_by_path[i], 0);
    if (result == 0)
        result = seccomp_rule_add(filter, is_asked ? action : SCMP_ACT_ERRNO(ENOSYS), FCHMODAT2, 0);
    if (result == 0) /* without a path it is the times of an open file */
        result = seccomp_rule_add(filter, action, SCMP_SYS(utimensat), 1, SCMP_A1(SCMP_CMP_NE, 0));
    return result;
}

static int deny_others(scmp_filter_ctx filter)
{
    int result = deny(filter, denied_without_namespaces, COUNT_OF(denied_without_namespaces));
    if (result == 0)
        result = deny_namespaces(filter);
    /* kill(-1) would end the user's whole session; prlimit() of another process. */
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(kill), 1,
                                  SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffU, 0xffffffffU));
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_NE, 0));
    return result;
}

static int add_rules(scmp_filter_ctx filter, const struct settings *settings, bool is_asked)
{
    int result = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (result == 0)
        result = deny(filter, denied_always, COUNT_OF(denied_always));
    if (result == 0 && !settings->is_tracer)
        result = deny(filter, denied_to_all_but_tracers, COUNT_OF(denied_to_all_but_tracers));
    if (result == 0 && !settings->is_build)
        result = deny(filter, denied_to_programs, COUNT_OF(denied_to_programs));
    if (result != 0)
        return result;
    if (settings->confinement != CONFINE_LANDLOCK)
        return deny_families(filter);
    result = deny_others(filter);
    if (result == 0)
        result = deny_paths(filter);
    return result == 0 ? rule_changes(filter, is_asked) : result;
}

static int load(const struct settings *settings, bool is_asked, int *listener)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return -ENOMEM;
    int result = add_rules(filter, settings, is_asked);
    if (result == 0)
        result = seccomp_load(filter); /* sets PR_SET_NO_NEW_PRIVS too */
    if (result == 0 && is_asked)
        *listener = seccomp_notify_fd(filter);
    seccomp_release(filter);
    return result;
}

const char *apply_filter(const struct settings *settings, int *listener)
{
    const bool is_asked = settings->confinement == CONFINE_LANDLOCK && settings->is_build;
    int result = load(settings, is_asked, listener);
    /* Where somebody around us listens already, as some containers do, there is no second: then it is denied. */
    if (result != 0 && is_asked)
        result = load(settings, false, listener);
    if (result == 0)
        return NULL;
    errno = -result;
    return "system call filter";
}
