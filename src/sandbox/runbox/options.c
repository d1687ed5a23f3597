/* SPDX-FileCopyrightText: 2026 The Ochre developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static bool read_number(const char *text, unsigned long long *number)
{
    char *end = NULL;
    errno = 0;
    *number = strtoull(text, &end, 10);
    return errno == 0 && *text >= '0' && *text <= '9' && *end == '\0';
}

static bool read_int(const char *text, int *number)
{
    unsigned long long value;
    if (!read_number(text, &value) || value > INT_MAX)
        return false;
    *number = (int)value;
    return true;
}

/* Far from the end of the numbers, so that a moment can be added. */
static bool read_milliseconds(const char *text, long long *number)
{
    unsigned long long value;
    if (!read_number(text, &value) || value > LLONG_MAX / 4)
        return false;
    *number = (long long)value;
    return true;
}

/* A descriptor is ours alone: the program must not inherit it. */
static bool read_descriptor(const char *text, int *descriptor)
{
    return read_int(text, descriptor) && fcntl(*descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

static bool read_confinement(const char *text, enum confinement *confinement)
{
    static const char *const names[] = {"namespace", "landlock", "limits"};
    for (int i = 0; i < 3; ++i) {
        if (strcmp(text, names[i]) == 0) {
            *confinement = (enum confinement)i;
            return true;
        }
    }
    return false;
}

static bool add_path(const char *path, const char **paths, int *count, int most)
{
    if (*count == most)
        return false;
    paths[(*count)++] = path;
    return true;
}

static bool read_limit(const char *name, const char *value, struct settings *settings)
{
    const struct {
        const char *name;
        unsigned long long *number;
    } limits[] = {
        {"--memory", &settings->memory},
        {"--cpu", &settings->cpu},
        {"--total-cpu", &settings->total_cpu},
        {"--file-size", &settings->file_size},
        {"--processes", &settings->processes},
        {"--files", &settings->files},
        {"--quota-files", &settings->quota_files},
        {"--quota-bytes", &settings->quota_bytes},
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; ++i)
        if (strcmp(name, limits[i].name) == 0)
            return read_number(value, limits[i].number);
    return false;
}

static bool read_option(const char *name, const char *value, struct settings *settings)
{
    if (strcmp(name, "--confine") == 0)
        return read_confinement(value, &settings->confinement);
    if (strcmp(name, "--nice") == 0)
        return read_int(value, &settings->nice);
    if (strcmp(name, "--wall") == 0)
        return read_milliseconds(value, &settings->wall_ms);
    if (strcmp(name, "--report") == 0)
        return read_descriptor(value, &settings->report);
    if (strcmp(name, "--lifeline") == 0)
        return read_descriptor(value, &settings->lifeline);
    if (strcmp(name, "--group") == 0)
        return read_descriptor(value, &settings->group);
    if (strcmp(name, "--chdir") == 0) {
        settings->folder = value;
        return true;
    }
    if (strcmp(name, "--preload") == 0) {
        settings->preload = value;
        return true;
    }
    if (strcmp(name, "--read") == 0)
        return add_path(value, settings->readable, &settings->readable_count, MAX_PATHS);
    if (strcmp(name, "--write") == 0)
        return add_path(value, settings->writable, &settings->writable_count, MAX_PATHS);
    if (strcmp(name, "--quota") == 0)
        return add_path(value, settings->quota, &settings->quota_count, MAX_QUOTA);
    return read_limit(name, value, settings);
}

const char *read_options(int count, char **arguments, struct settings *settings)
{
    const struct settings defaults = {.memory = 1ULL << 30,
                                      .cpu = 5,
                                      .file_size = 32ULL << 20,
                                      .processes = 64,
                                      .files = 128,
                                      .quota_files = 10000,
                                      .quota_bytes = 64ULL << 20,
                                      .wall_ms = 60000,
                                      .report = -1,
                                      .lifeline = -1,
                                      .group = -1};
    *settings = defaults;
    int i = 1;
    while (i < count && strcmp(arguments[i], "--") != 0) {
        if (strcmp(arguments[i], "--build") == 0) {
            settings->is_build = true;
            ++i;
        } else if (strcmp(arguments[i], "--tracer") == 0) {
            settings->is_tracer = true;
            ++i;
        } else if (strcmp(arguments[i], "--become") == 0) {
            settings->becomes = true;
            ++i;
        } else if (i + 1 < count && read_option(arguments[i], arguments[i + 1], settings)) {
            i += 2;
        } else {
            return arguments[i];
        }
    }
    if (i + 1 >= count)
        return "no program";
    settings->program = arguments + i + 1;
    return NULL;
}
