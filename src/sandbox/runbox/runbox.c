/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * runbox [OPTIONS] -- PROGRAM [ARGUMENTS]
 *
 * Starts one program under limits and stays as its parent. When the program ends, when the lifeline closes, or when
 * nobody has touched the lifeline for the wall time, everything that the program started is killed, daemons too.
 * It is static, so that it runs in any root, and it is the first process inside bubblewrap.
 *
 *   --confine namespace|landlock|limits   what is done beyond limits, see confine.h
 *   --memory BYTES  --cpu SECONDS  --file-size BYTES  --processes N  --files N   resource limits
 *   --nice N             0 to 19
 *   --wall MS            hard back-stop: this long without a byte on the lifeline
 *   --total-cpu SECONDS  of everything together, 0 = not counted
 *   --quota FOLDER       for the program's files (repeatable); --quota-files N, --quota-bytes BYTES for each
 *   --tracer             a debugger: it may trace what it starts
 *   --become             nobody stays as the parent: this process becomes the program, under its limits and its filter. A
 *                        debugger starts what it traces like this, so that it is held as it is without the debugger
 *   --build              a compiler or linker: it may set the mode and the times of files
 *   --report FD          where the lines below go
 *   --lifeline FD        read end of a pipe: a byte winds the back-stop up again, end of file ends everything;
 *                        while the last byte was p, the program waits for its first word and is hardly looked at
 *   --group FD           cgroup.procs of the program's control group, open for writing
 *   --chdir FOLDER       where the program starts
 *   --read PATH, --write PATH             what Landlock allows beside the system folders (repeatable)
 *
 * Lines written to the report descriptor:
 *   runbox ready INODE                              about to become the program; inode of its standard input
 *   runbox alone                                    its control group could not be joined
 *   runbox started                                  the program runs; missing when it has killed runbox at once
 *   runbox failed STEP: REASON                      it could not be started; exit code 126
 *   runbox ended WHY exit|signal NUMBER cpu MS      WHY is program, lifeline, wall, processes, memory,
 *                                                   cpu or files
 * The exit code is the program's, or 128 + signal.
 */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    FAILURE_CODE = 126,
    LOOK_INTERVAL_MS = 20,
    QUOTA_LOOKS = 10,
    BUILD_LOOKS = 25,
    PARKED_INTERVAL_MS = 2000,
    SWEEP_MS = 2000
};

/* The program that is watched. */
struct child {
    pid_t pid;
    bool ended;
    int status;
    int listener; /* where the kernel asks about its changes by path, -1 = it does not */
};

static void report(int descriptor, const char *line)
{
    if (descriptor < 0)
        return;
    const ssize_t written = write(descriptor, line, strlen(line));
    (void)written; /* nobody left to read: nothing to do about it */
}

static void report_failure(int descriptor, const char *step)
{
    char line[400];
    /* Of a long path the beginning: a line without its end would not be read. */
    snprintf(line, sizeof line, "runbox failed %.300s: %.80s\n", step, strerror(errno));
    report(descriptor, line);
}

static long long now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/* What root may do beyond its own files, now and after the next exec. Of a plain user there is nothing to take. */
static bool drop_privileges(void)
{
    for (int privilege = 0; privilege < 64; ++privilege)
        prctl(PR_CAPBSET_DROP, privilege, 0, 0, 0);
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    const struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0}};
    return syscall(SYS_capset, &header, none) == 0;
}

/* In the child: becomes the program, or returns the step that failed. */
static const char *become_program(const struct settings *settings, int channel)
{
    sigset_t none;
    sigemptyset(&none);
    signal(SIGPIPE, SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 1); /* to be seen by /proc/self again */
    setsid();
    /* The control group's limits come on top of ours: without them we still count. */
    if (settings->group >= 0 && write(settings->group, "0", 1) != 1)
        report(settings->report, "runbox alone\n");
    if (sigprocmask(SIG_SETMASK, &none, NULL) != 0)
        return "signal mask";
    if (settings->folder && chdir(settings->folder) != 0)
        return settings->folder;
    const char *step = apply_limits(settings);
    if (!step && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        step = "no new privileges";
    if (!step && !drop_privileges())
        step = "privileges";
    if (!step && settings->confinement == CONFINE_LANDLOCK)
        step = apply_landlock(settings);
    int listener = -1;
    if (!step && settings->confinement != CONFINE_LIMITS)
        step = apply_filter(settings, &listener);
    if (!step && listener >= 0 && !tell(channel, 'l', listener))
        step = "listener";
    if (step)
        return step;
    struct stat input;
    char line[80];
    snprintf(line, sizeof line, "runbox ready %llu\n", fstat(0, &input) == 0 ? (unsigned long long)input.st_ino : 0);
    report(settings->report, line);
    /* Not before: bubblewrap and this program have nothing to be watched for. */
    if (settings->preload && setenv("LD_PRELOAD", settings->preload, 1) != 0)
        return "environment";
    execv(settings->program[0], settings->program);
    return settings->program[0];
}

/* Starts the program; its pid, or -1 when it could not be started and the reason has been reported. */
static pid_t start_program(const struct settings *settings, int *listener)
{
    int channel[2]; /* closed by a successful exec, else it says x; before that l with a descriptor */
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) != 0) {
        report_failure(settings->report, "channel");
        return -1;
    }
    const pid_t pid = fork();
    if (pid == 0) {
        close(channel[0]);
        report_failure(settings->report, become_program(settings, channel[1]));
        tell(channel[1], 'x', -1);
        _exit(FAILURE_CODE);
    }
    close(channel[1]);
    if (pid < 0)
        report_failure(settings->report, "fork");
    char word = 'l';
    while (pid > 0 && word == 'l')
        word = hear(channel[0], listener);
    close(channel[0]);
    return pid > 0 && word == 0 ? pid : -1;
}

/* Collects what has ended; false when no child is left. */
static bool reap(struct child *child)
{
    int status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        if (pid == child->pid) {
            child->ended = true;
            child->status = status;
        }
    }
    return pid == 0 || errno != ECHILD;
}

static void kill_children(const struct child *child)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *children = fopen(path, "re");
    if (!child->ended)
        kill(-child->pid, SIGKILL);
    if (!children)
        return;
    for (int pid; fscanf(children, "%d", &pid) == 1;)
        kill((pid_t)pid, SIGKILL);
    fclose(children);
}

/* Ends and reaps everything below us. Orphans have become our children, so each round gets one level deeper. */
static void sweep(const struct settings *settings, struct child *child)
{
    /* Only in a namespace of our own, where bubblewrap makes us one of the first processes, does -1 mean "the rest
     * of the sandbox". Anywhere else it would mean the user's session. */
    const bool own_namespace = settings->confinement == CONFINE_NAMESPACE && getpid() < 16;
    const long long deadline = now_ms() + SWEEP_MS;
    const struct timespec pause = {.tv_nsec = 500000};
    while (now_ms() < deadline) {
        if (own_namespace)
            kill(-1, SIGKILL);
        else
            kill_children(child);
        if (!reap(child))
            return;
        nanosleep(&pause, NULL);
    }
}

/* When what is to be looked at comes next. */
struct timetable {
    long long deadline;  /* the back-stop */
    long long next_look; /* at the totals */
    bool parked; /* nothing that somebody wrote has been given to the program yet, so that it has no back-stop */
};

/* Reads the lifeline: false when it has closed. Any byte winds the back-stop up again. */
static bool is_held(const struct settings *settings, struct timetable *times)
{
    char bytes[256];
    const ssize_t count = read(settings->lifeline, bytes, sizeof bytes);
    if (count > 0) {
        const long long now = now_ms();
        times->deadline = now + settings->wall_ms;
        times->parked = bytes[count - 1] == 'p';
        times->next_look = now + (times->parked ? PARKED_INTERVAL_MS : LOOK_INTERVAL_MS);
    }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

/* What is used too much of, once it is time to look. */
static const char *look(const struct settings *settings, struct timetable *times, unsigned *looks)
{
    const char *over = over_total(settings);
    /* Walking a folder takes longer than what may be written meanwhile is worth. */
    if (!over && (*looks)++ % (settings->is_build ? BUILD_LOOKS : QUOTA_LOOKS) == 0 && over_quota(settings))
        over = "files";
    times->next_look = now_ms() + (times->parked ? PARKED_INTERVAL_MS : LOOK_INTERVAL_MS);
    return over;
}

/* Waits for an end of the program and says why it came. */
static const char *watch(const struct settings *settings, int signals, struct child *child)
{
    struct pollfd sources[] = {{signals, POLLIN, 0}, {settings->lifeline, POLLIN, 0}, {child->listener, POLLIN, 0}};
    struct timetable times = {now_ms() + settings->wall_ms, now_ms() + LOOK_INTERVAL_MS, false};
    for (unsigned looks = 1;;) {
        reap(child);
        if (child->ended)
            return "program";
        if (!times.parked && now_ms() >= times.deadline)
            return "wall";
        const char *over = now_ms() >= times.next_look ? look(settings, &times, &looks) : NULL;
        if (over)
            return over;
        const long long next = times.parked || times.next_look < times.deadline ? times.next_look : times.deadline;
        const long long left = next - now_ms();
        poll(sources, 3, left < 0 ? 0 : (int)left);
        struct signalfd_siginfo info;
        if (sources[0].revents && read(signals, &info, sizeof info) < 0 && errno != EINTR && errno != EAGAIN)
            return "wall";
        if (sources[1].revents && !is_held(settings, &times))
            return "lifeline";
        if (sources[2].revents & POLLIN)
            answer_change(child->listener, settings);
        else if (sources[2].revents)
            sources[2].fd = -1; /* nobody is left who could ask */
    }
}

static int report_end(const struct settings *settings, const struct child *child, const char *why)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    const long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
                     + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
    const bool exited = child->ended && WIFEXITED(child->status);
    const int number = exited ? WEXITSTATUS(child->status) : child->ended ? WTERMSIG(child->status) : SIGKILL;
    char line[120];
    snprintf(line, sizeof line, "runbox ended %s %s %d cpu %ld\n", why, exited ? "exit" : "signal", number, cpu);
    report(settings->report, line);
    return exited ? number : 128 + number;
}

static int run(const struct settings *settings)
{
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGCHLD);
    sigprocmask(SIG_BLOCK, &watched, NULL);
    signal(SIGPIPE, SIG_IGN);
    const int signals = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    /* Not dumpable: the program must not reach our descriptors through /proc/PID/fd. */
    if (signals < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0) {
        report_failure(settings->report, "watcher");
        return FAILURE_CODE;
    }
    struct child child = {.listener = -1};
    child.pid = start_program(settings, &child.listener);
    if (child.pid < 0)
        return FAILURE_CODE;
    report(settings->report, "runbox started\n");
    /* The program's own pipes must close with it. */
    close(0);
    close(1);
    close(2);
    const char *why = watch(settings, signals, &child);
    sweep(settings, &child);
    return report_end(settings, &child, why);
}

/* A debugger's child, already traced: what it is held by comes on top of what holds the debugger. */
static int become(const struct settings *settings)
{
    int listener = -1;
    const char *step = apply_limits(settings);
    if (!step && settings->confinement != CONFINE_LIMITS)
        step = apply_filter(settings, &listener);
    if (!step) {
        execv(settings->program[0], settings->program);
        step = settings->program[0];
    }
    fprintf(stderr, "runbox: %s: %s\n", step, strerror(errno));
    return FAILURE_CODE;
}

/* Root's processes are bounded by our counting alone: among thousands that want the processor we must come first. Only
 * where Ochre, run by root, has left the right to it (RLIMIT_NICE). */
static void keep_watch(struct settings *settings)
{
    settings->own_nice = getpriority(PRIO_PROCESS, 0);
    setpriority(PRIO_PROCESS, 0, -15);
}

int main(int count, char **arguments)
{
    struct settings settings;
    const char *wrong = read_options(count, arguments, &settings);
    if (wrong) {
        fprintf(stderr, "runbox: wrong option or value: %s\n", wrong);
        return FAILURE_CODE;
    }
    if (settings.becomes)
        return become(&settings);
    keep_watch(&settings);
    return run(&settings);
}
