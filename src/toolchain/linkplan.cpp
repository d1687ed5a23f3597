// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/linkplan.h"

#include <utility>

namespace Ochre::Toolchain {

using namespace Qt::StringLiterals;

namespace {

constexpr auto objects = "ochre-objects.o"_L1;
constexpr auto output = "ochre-output"_L1;

/// At spaces that are not between quotes.
QStringList split(const QString &line)
{
    QStringList arguments;
    QString argument;
    bool isQuoted = false;
    for (const QChar sign : line) {
        if (sign == u'"') {
            isQuoted = !isQuoted;
        } else if (sign != u' ' || isQuoted) {
            argument += sign;
        } else if (!argument.isEmpty()) {
            arguments.append(std::exchange(argument, {}));
        }
    }
    return argument.isEmpty() ? arguments : arguments << argument;
}

/// The one command that links: the last indented line with both of our names.
QStringList linkCommand(const QByteArray &told)
{
    QStringList command;
    for (const QByteArray &line : told.split('\n')) {
        if (line.startsWith(' ') && line.contains(objects.data()) && line.contains(output.data())) {
            // Signs that the driver writes in a form of its own, and an empty argument, are not guessed at.
            const bool isPlain = !line.contains('\\') && !line.contains("\"\"");
            command = isPlain ? split(QString::fromUtf8(line)) : QStringList();
        }
    }
    return command;
}

/// Of the driver alone: how it would optimise objects of its own compiler while it links.
bool isPlugin(const QString &argument)
{
    return argument.startsWith("-plugin-opt="_L1);
}

} // namespace

QStringList linkQuestion()
{
    return {u"-###"_s, u"-m64"_s, u"-pie"_s, u"-nodefaultlibs"_s, objects, u"-o"_s, output};
}

QStringList readLinkPlan(const QByteArray &told)
{
    const QStringList command = linkCommand(told);
    QStringList plan;
    for (qsizetype i = 1; i < command.size(); ++i) {
        const QString &argument = command[i];
        if (argument == u"-plugin" || argument == u"-o") {
            ++i;
        } else if (argument == objects) {
            plan.append(u"@"_s);
        } else if (!isPlugin(argument)) {
            plan.append(argument);
        }
    }
    const bool isWhole = plan.count(u"@"_s) == 1 && plan.contains(u"-pie"_s) && plan.contains(u"-dynamic-linker"_s);
    return isWhole ? plan : QStringList();
}

} // namespace Ochre::Toolchain
