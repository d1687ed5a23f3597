/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before a test program: tells whether it has come back from main. libtest does so when every test has passed, and
 * ends the process itself only with code 101. A test that prints libtest's whole report and ends the process with code 0,
 * or becomes another program, would pass as well; here it ends with a code of its own. What comes back from main is ended
 * inside the C library, which does not call these. */
#include <dlfcn.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { EARLY = 213 }; /* as Sandbox::endedEarlyCode */

static pid_t own;
static long (*call)(long, ...);
static void (*leave)(int);

__attribute__((constructor)) static void begin(void)
{
    own = getpid();
    call = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
    leave = (void (*)(int))dlsym(RTLD_NEXT, "exit");
    unsetenv("LD_PRELOAD"); /* what the program starts ends as it likes */
}

/* A child that was forked may end as it likes too. */
static int code_of(int code)
{
    return code == 0 && getpid() == own ? EARLY : code;
}

static _Noreturn void leave_now(int code)
{
    for (;;)
        call(SYS_exit_group, code_of(code));
}

_Noreturn void exit(int code)
{
    leave(code_of(code));
    leave_now(code);
}

_Noreturn void _exit(int code)
{
    leave_now(code);
}

_Noreturn void _Exit(int code)
{
    leave_now(code);
}

_Noreturn void quick_exit(int code)
{
    leave_now(code);
}

long syscall(long number, ...)
{
    va_list list;
    va_start(list, number);
    long a[6];
    for (int i = 0; i < 6; ++i)
        a[i] = va_arg(list, long);
    va_end(list);
    if (number == SYS_exit_group || number == SYS_exit)
        a[0] = number == SYS_exit && gettid() != own ? a[0] : code_of((int)a[0]);
    else if ((number == SYS_execve || number == SYS_execveat) && getpid() == own)
        leave_now(0);
    return call(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

/* The exec family: in the process itself it is an end; in a child it goes on to the C library. */
#define EXEC(name, parameters, arguments)                                                                              \
    int name parameters                                                                                                \
    {                                                                                                                  \
        if (getpid() == own)                                                                                           \
            leave_now(0);                                                                                              \
        int (*next) parameters = (int (*) parameters)dlsym(RTLD_NEXT, #name);                                          \
        return next arguments;                                                                                         \
    }

EXEC(execve, (const char *path, char *const list[], char *const environment[]), (path, list, environment))
EXEC(execv, (const char *path, char *const list[]), (path, list))
EXEC(execvp, (const char *file, char *const list[]), (file, list))
EXEC(execvpe, (const char *file, char *const list[], char *const environment[]), (file, list, environment))
EXEC(fexecve, (int descriptor, char *const list[], char *const environment[]), (descriptor, list, environment))
