/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "confine.h"

#include <errno.h>
#include <seccomp.h>
#include <stddef.h>

/* What no lesson needs and what reaches past the namespaces. clone3 and futex stay: std needs them. */
static const int denied_always[] = {
    SCMP_SYS(ptrace),
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
};

/* Without namespaces also: every socket (a path socket of the session would lead out of the sandbox; socketpair
 * stays), shared memory and queues of the system, and the settings of other processes. */
static const int denied_without_namespaces[] = {
    SCMP_SYS(socket),
    SCMP_SYS(shmget),
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
};

static int deny(scmp_filter_ctx filter, const int *calls, size_t count)
{
    int result = 0;
    for (size_t i = 0; i < count && result == 0; ++i)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), calls[i], 0);
    return result;
}

static int deny_others(scmp_filter_ctx filter)
{
    int result =
        deny(filter, denied_without_namespaces, sizeof denied_without_namespaces / sizeof *denied_without_namespaces);
    /* kill(-1) would end the user's whole session; prlimit() of another process. */
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(kill), 1,
                                  SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffU, 0xffffffffU));
    if (result == 0)
        result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_NE, 0));
    return result;
}

const char *apply_filter(const struct settings *settings)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) {
        errno = ENOMEM;
        return "system call filter";
    }
    int result = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (result == 0)
        result = deny(filter, denied_always, sizeof denied_always / sizeof *denied_always);
    if (result == 0 && settings->confinement == CONFINE_LANDLOCK)
        result = deny_others(filter);
    if (result == 0)
        result = seccomp_load(filter); /* sets PR_SET_NO_NEW_PRIVS too */
    seccomp_release(filter);
    if (result == 0)
        return NULL;
    errno = -result;
    return "system call filter";
}
