/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands where rustc looks for cc, and starts the linker that cc would start, with the arguments that it would give it:
 * the C driver, its collect2 and the wrapper of lld are three programs less to start. The file `plan` beside this
 * program holds what cc has said that it adds (cc -###), one argument a line, with a line @ for what rustc gives. Only a
 * link whose every argument is known here goes that way. Everything else is cc's: another target, native libraries,
 * compiling C, a linker that fails or has anything to say. */
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAX_PLAN = 16384 };

#define COUNT_OF(list) (sizeof(list) / sizeof *(list))

struct list {
    const char **items;
    int count;
};

/* A link as rustc ordered it, in the parts that cc would put together anew. */
struct link {
    struct list inputs;  /* objects, libraries, and the linker's own options between them, in their order */
    struct list folders; /* -L */
    const char *output;
    const char *wrappers; /* -B, the folder of the wrapper of rustc's own lld */
    const char *kind;     /* -fuse-ld= */
    bool is_pie;
    bool is_bare; /* without the C driver's own libraries */
};

static void add(struct list *list, const char *item)
{
    list->items[list->count++] = item;
}

static bool is_one_of(const char *text, const char *const *known, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        if (strcmp(text, known[i]) == 0)
            return true;
    return false;
}

static bool ends_with(const char *text, const char *end)
{
    const size_t length = strlen(text);
    const size_t wanted = strlen(end);
    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

static bool is_input(const char *argument)
{
    static const char *const libraries[] = {"-lgcc_s", "-lutil", "-lrt", "-lpthread", "-lm", "-ldl", "-lc"};
    if (argument[0] == '-')
        return is_one_of(argument, libraries, COUNT_OF(libraries));
    return argument[0] != '@'
           && (ends_with(argument, ".o") || ends_with(argument, ".rlib") || ends_with(argument, ".so"));
}

/* What stands behind -Wl, goes to the linker in pieces. */
static bool add_options(struct link *link, char *options)
{
    static const char *const known[] = {"--as-needed", "-Bstatic",      "-Bdynamic",    "--eh-frame-hdr",
                                        "-z",          "noexecstack",   "relro",        "now",
                                        "-O1",         "--gc-sections", "--strip-debug"};
    char *rest = NULL;
    for (char *option = strtok_r(options, ",", &rest); option; option = strtok_r(NULL, ",", &rest)) {
        if (!is_one_of(option, known, COUNT_OF(known)))
            return false;
        add(&link->inputs, option);
    }
    return true;
}

/* False for what is not known here. */
static bool read_argument(struct link *link, const char *argument)
{
    if (strcmp(argument, "-m64") == 0)
        return true;
    if (strcmp(argument, "-pie") == 0)
        return link->is_pie = true;
    if (strcmp(argument, "-nodefaultlibs") == 0)
        return link->is_bare = true;
    if (strncmp(argument, "-fuse-ld=", 9) == 0) {
        link->kind = argument + 9;
        return true;
    }
    if (strncmp(argument, "-B", 2) == 0 && ends_with(argument, "/gcc-ld") && !link->wrappers) {
        link->wrappers = argument + 2;
        return true;
    }
    if (strncmp(argument, "-Wl,", 4) == 0) {
        char *options = strdup(argument + 4);
        return options && add_options(link, options);
    }
    if (!is_input(argument))
        return false;
    add(&link->inputs, argument);
    return true;
}

static bool read_link(struct link *link, int count, char **arguments)
{
    for (int i = 1; i < count; ++i) {
        const bool has_next = i + 1 < count;
        if (strcmp(arguments[i], "-L") == 0 && has_next)
            add(&link->folders, arguments[++i]);
        else if (strcmp(arguments[i], "-o") == 0 && has_next && !link->output)
            link->output = arguments[++i];
        else if (!read_argument(link, arguments[i]))
            return false;
    }
    return link->output && link->kind && link->is_pie && link->is_bare;
}

/* The linker itself, and how it is called; false when it is none of those known here. */
static bool find_linker(const struct link *link, char *path, struct list *command)
{
    if (strcmp(link->kind, "lld") == 0 && link->wrappers) {
        if (snprintf(path, PATH_MAX, "%s/../rust-lld", link->wrappers) >= PATH_MAX)
            return false;
        add(command, path);
        add(command, "-flavor");
        add(command, "gnu");
    } else if (!link->wrappers && (strcmp(link->kind, "lld") == 0 || strcmp(link->kind, "mold") == 0)) {
        snprintf(path, PATH_MAX, "/usr/bin/ld.%s", link->kind);
        add(command, path);
    } else {
        return false;
    }
    return access(path, X_OK) == 0;
}

/* In the order of the C driver: its start files, the folders of the caller before its own, what was given, its end
 * files. */
static void follow_plan(char *plan, const struct link *link, struct list *command)
{
    bool has_folders = false;
    char *rest = NULL;
    for (char *line = strtok_r(plan, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        const bool is_place = strcmp(line, "@") == 0;
        if (!has_folders && (is_place || strncmp(line, "-L", 2) == 0)) {
            has_folders = true;
            for (int i = 0; i < link->folders.count; ++i) {
                add(command, "-L");
                add(command, link->folders.items[i]);
            }
        }
        if (!is_place) {
            add(command, line);
            continue;
        }
        for (int i = 0; i < link->inputs.count; ++i)
            add(command, link->inputs.items[i]);
    }
    add(command, "-o");
    add(command, link->output);
    add(command, NULL);
}

/* Beside this program; false when there is none. */
static bool read_plan(char *plan)
{
    char path[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof path - 8);
    if (length <= 0)
        return false;
    path[length] = '\0';
    char *name = strrchr(path, '/');
    if (!name)
        return false;
    strcpy(name + 1, "plan");
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    const ssize_t count = file < 0 ? -1 : read(file, plan, MAX_PLAN - 1);
    if (file >= 0)
        close(file);
    plan[count > 0 ? count : 0] = '\0';
    return count > 0 && count < MAX_PLAN - 1;
}

/* Whether it has linked without a word. */
static bool run(const struct list *command)
{
    const int words = memfd_create("words", MFD_CLOEXEC);
    const pid_t pid = words < 0 ? -1 : fork();
    if (pid < 0)
        return false;
    if (pid == 0) {
        dup2(words, 1);
        dup2(words, 2);
        execv(command->items[0], (char *const *)command->items);
        _exit(127);
    }
    int status = 0;
    struct stat said;
    const bool is_done = waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return is_done && fstat(words, &said) == 0 && said.st_size == 0;
}

static struct list room_for(size_t count)
{
    return (struct list){calloc(count, sizeof(char *)), 0};
}

static bool link_straight(int count, char **arguments)
{
    char plan[MAX_PLAN];
    char path[PATH_MAX];
    size_t bytes = 0;
    for (int i = 0; i < count; ++i)
        bytes += strlen(arguments[i]) + 1; /* no option has more pieces than bytes */
    struct link link = {.inputs = room_for(bytes), .folders = room_for((size_t)count)};
    struct list command = room_for(bytes + 2 * (size_t)count + MAX_PLAN + 8);
    if (!link.inputs.items || !link.folders.items || !command.items || !read_plan(plan)
        || !read_link(&link, count, arguments) || !find_linker(&link, path, &command)) {
        return false;
    }
    follow_plan(plan, &link, &command);
    return run(&command);
}

int main(int count, char **arguments)
{
    if (count > 1 && link_straight(count, arguments))
        return 0;
    static char driver[] = "/usr/bin/cc";
    arguments[0] = driver; /* by its whole path: it looks for its parts from there, and would find us by its name */
    execv(driver, arguments);
    perror(driver);
    return 127;
}
